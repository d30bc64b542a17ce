package deskhand.playbook;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The playbook as it is now: an edit made on any node counts within two seconds, and a message costs no query. */
@Singleton
public class Playbook {

    private final Categories categories;
    private final RedLines redLines;
    private final Remembered<Edition> edition;

    Playbook(Categories categories, RedLines redLines, Clock clock) {
        this.categories = categories;
        this.redLines = redLines;
        this.edition = Remembered.comparing(this::load, clock);
    }

    /** All categories in the order of the console. */
    public List<Category> categories() {
        return current().categories();
    }

    /** Every team that a conversation may be handed to. */
    public Set<String> teams() {
        var now = current();
        return Stream.concat(
                        now.categories().stream().map(Category::team),
                        now.redLines().stream().map(RedLine::team).filter(Objects::nonNull))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Category> find(String slug) {
        return categories().stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }

    /** The category, or the general one if it was removed since the turn was routed. */
    public Category category(String slug) {
        return find(slug)
                .or(() -> find(Category.GENERAL))
                .orElseThrow(() -> new IllegalStateException(
                        "The category '" + Category.GENERAL + "' is missing from the playbook"));
    }

    /** The red lines whose words are in the text, looked for one by one. */
    public Stream<RedLine> redLinesIn(String text) {
        var words = new WrittenWords(text);
        return current().compiled().stream()
                .filter(line -> line.crossedBy(words))
                .map(CompiledRedLine::line);
    }

    /** All red lines in force by name, whose patterns can be read. */
    public List<RedLine> redLines() {
        return current().redLines();
    }

    void forget() {
        edition.forget();
    }

    private Edition current() {
        return edition.get();
    }

    /** What has not changed stays the same object: whoever learnt from it sees that at a glance. */
    private Edition load(@Nullable Edition before) {
        var compiled = redLines.findByEnabledTrueOrderByName().stream()
                .flatMap(line -> CompiledRedLine.of(line).stream())
                .toList();
        var all = categories.inOrder();
        if (before == null) {
            return new Edition(all, compiled, lines(compiled));
        }
        var isSame = before.compiled().equals(compiled);
        return new Edition(
                before.categories().equals(all) ? before.categories() : all,
                isSame ? before.compiled() : compiled,
                isSame ? before.redLines() : lines(compiled));
    }

    private static List<RedLine> lines(List<CompiledRedLine> compiled) {
        return compiled.stream().map(CompiledRedLine::line).toList();
    }

    private record Edition(List<Category> categories, List<CompiledRedLine> compiled, List<RedLine> redLines) {}
}
