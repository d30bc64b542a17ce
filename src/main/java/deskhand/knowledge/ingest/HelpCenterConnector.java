package deskhand.knowledge.ingest;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.HelpCenter;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.knowledge.Slugs;
import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The help center of a connected helpdesk. The setting {@code connection} names the connection, {@code portals} those of its
 * portals that are read, separated by commas; without it all are.
 */
@Singleton
class HelpCenterConnector implements Connector {

    private final List<HelpCenter> centers;
    private final Connections connections;
    private final Files files;

    HelpCenterConnector(List<HelpCenter> centers, Connections connections, Files files) {
        this.centers = centers;
        this.connections = connections;
        this.files = files;
    }

    @Override
    public String kind() {
        return "help-center";
    }

    @Override
    public @Nullable String check(Source source) {
        return connection(source).flatMap(this::center).isPresent()
                ? null
                : "settings.connection names a connection whose helpdesk has a help center that can be read.";
    }

    @Override
    public List<String> list(Source source) {
        var connection = needed(source);
        var shelves = asking(() -> needed(connection).shelves(connection));
        var wanted = portals(source);
        var there = shelves.stream().map(HelpCenter.Shelf::portal).collect(Collectors.toCollection(TreeSet::new));
        if (!there.containsAll(wanted)) { // to go on would retire what was read from those
            throw new SourceTrouble("settings.portals names others than there are: " + there + ".", false);
        }
        return shelves.stream()
                .filter(shelf -> wanted.isEmpty() || wanted.contains(shelf.portal()))
                .map(shelf -> shelf.portal() + " " + shelf.language() + " " + shelf.page())
                .toList();
    }

    @Override
    public List<Fetched> read(Source source, String key) {
        var connection = needed(source);
        var parts = key.split(" ", 3);
        var shelf = new HelpCenter.Shelf(parts[0], parts[1], Integer.parseInt(parts[2]));
        return asking(() -> needed(connection).articles(connection, shelf)).stream()
                .flatMap(article -> Stream.ofNullable(fetched(source, shelf, article)))
                .toList();
    }

    /** An article without any text, a picture for example, is none. */
    private @Nullable Fetched fetched(Source source, HelpCenter.Shelf shelf, HelpCenter.HelpArticle article) {
        var text = article.isHtml()
                ? switch (files.read(article.text().getBytes(StandardCharsets.UTF_8), Format.HTML)) {
                    case Reading.Text read -> read.markdown();
                    case Reading.Unreadable _ -> null;
                }
                : article.text();
        return text == null
                ? null
                : new Fetched(
                        Slugs.of(source.name() + "/" + article.key()),
                        article.title(),
                        text,
                        article.link(),
                        article.isPublic(),
                        null,
                        shelf.language().split("[-_]")[0].toLowerCase(Locale.ROOT),
                        article.updatedAt());
    }

    private static Set<String> portals(Source source) {
        return Arrays.stream(source.setting("portals").split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet());
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (HelpdeskUnavailable e) {
            throw new SourceTrouble(String.valueOf(e.getMessage()), true);
        } catch (HelpdeskRefused e) {
            throw new SourceTrouble(String.valueOf(e.getMessage()), false);
        }
    }

    private Optional<Connection> connection(Source source) {
        return connections.find(source.setting("connection"));
    }

    private Optional<HelpCenter> center(Connection connection) {
        return centers.stream()
                .filter(center -> center.kind().equals(connection.kind()))
                .findFirst();
    }

    private Connection needed(Source source) {
        return connection(source)
                .orElseThrow(() -> new SourceTrouble("The connection of this source was deleted.", false));
    }

    private HelpCenter needed(Connection connection) {
        return center(connection)
                .orElseThrow(() -> new SourceTrouble("This helpdesk has no help center that can be read.", false));
    }
}
