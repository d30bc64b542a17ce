package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpCenter;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The portals of a Chatwoot account. Bots may not read them, so the agent's token does. */
@Singleton
class ChatwootHelpCenter implements HelpCenter {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 400;

    private final ChatwootClient client;
    private final JsonMapper json;

    ChatwootHelpCenter(ChatwootClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public String kind() {
        return "chatwoot";
    }

    @Override
    public List<Shelf> shelves(Connection connection) {
        var shelves = new ArrayList<Shelf>();
        for (var portal : elements(read(connection, "portals").get("payload"))) {
            var slug = text(portal, "slug");
            if (slug != null) {
                locales(portal).forEach(locale -> shelves.addAll(pages(connection, slug, locale)));
            }
        }
        return List.copyOf(shelves);
    }

    @Override
    public List<HelpArticle> articles(Connection connection, Shelf shelf) {
        var page = read(connection, path(shelf.portal(), shelf.language(), shelf.page()));
        return elements(page.get("payload")).stream()
                .filter(article -> "published".equals(text(article, "status")))
                .flatMap(article -> Stream.ofNullable(article(connection, shelf, article)))
                .toList();
    }

    private List<Shelf> pages(Connection connection, String portal, String locale) {
        var meta = read(connection, path(portal, locale, 1)).get("meta");
        var count = meta == null || meta.get("articles_count") == null
                ? 0
                : meta.get("articles_count").getIntValue();
        var pages = Math.min(MOST_PAGES, (count + PAGE - 1) / PAGE);
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> new Shelf(portal, locale, page))
                .toList();
    }

    private static List<String> locales(JsonNode portal) {
        var config = portal.get("config");
        var allowed = config == null ? null : config.get("allowed_locales");
        var locales = elements(allowed).stream()
                .map(locale -> locale.isString() ? locale.getStringValue() : text(locale, "code"))
                .flatMap(Stream::ofNullable)
                .toList();
        return locales.isEmpty() ? List.of("en") : locales;
    }

    private static @Nullable HelpArticle article(Connection connection, Shelf shelf, JsonNode article) {
        var id = article.get("id");
        var title = text(article, "title");
        var content = text(article, "content");
        if (id == null || title == null || content == null || content.isBlank()) {
            return null;
        }
        var slug = text(article, "slug");
        var link = slug == null ? null : base(connection) + "/hc/" + shelf.portal() + "/articles/" + slug;
        var category = article.get("category");
        return new HelpArticle(
                shelf.portal() + "/" + shelf.language() + "/" + id.coerceStringValue(),
                title,
                content,
                false,
                link,
                true,
                category == null || category.isNull() ? null : text(category, "slug"),
                moment(article.get("updated_at")));
    }

    private static String base(Connection connection) {
        return String.valueOf(connection.baseUrl()).replaceAll("/+$", "");
    }

    private static @Nullable Instant moment(@Nullable JsonNode seconds) {
        return seconds != null && seconds.isNumber() ? Instant.ofEpochSecond(seconds.getLongValue()) : null;
    }

    private static String path(String portal, String locale, int page) {
        return "portals/" + ChatwootClient.encoded(portal) + "/articles?locale=" + ChatwootClient.encoded(locale)
                + "&status=published&page=" + page;
    }

    private JsonNode read(Connection connection, String path) {
        return switch (client.asReader(connection, path)) {
            case HelpdeskAnswer.Fine fine -> parsed(fine.body());
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No(int status, String _) ->
                throw new HelpdeskRefused("Chatwoot refused the help center (" + status
                        + "). The connection needs a read_token of a user who may see the portals.");
        };
    }

    private JsonNode parsed(String body) {
        try {
            return Objects.requireNonNull(json.readValue(body, JsonNode.class));
        } catch (IOException e) {
            throw new HelpdeskRefused("Chatwoot's help center answered something that is not JSON.");
        }
    }

    private static List<JsonNode> elements(@Nullable JsonNode array) {
        return array == null || !array.isArray()
                ? List.of()
                : StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    private static @Nullable String text(JsonNode object, String field) {
        var value = object.get(field);
        return value == null || !value.isString() ? null : value.getStringValue();
    }
}
