package deskhand.playbook.template;

import deskhand.platform.Remembered;
import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How replies begin and end, as tuners have set it. */
@Singleton
public class ReplyTemplates {

    private final ReplyTemplateRows rows;
    private final Remembered<List<ReplyTemplate>> now;

    ReplyTemplates(ReplyTemplateRows rows, Clock clock) {
        this.rows = rows;
        this.now = new Remembered<>(rows::findAllOrderByName, clock);
    }

    /** Everything that is set for this place, the most precise first. */
    public Letter letter(String connection, @Nullable String category, String channel, String language) {
        return letter(now.get().stream(), connection, category, channel, language);
    }

    /** The same for the place of a template that somebody writes, as if it were stored already. */
    public Letter letterWith(ReplyTemplate written, String language) {
        return letter(
                Stream.concat(
                        Stream.of(written),
                        all().stream().filter(other -> !other.name().equals(written.name()))),
                Objects.requireNonNullElse(written.connection(), ""),
                written.category(),
                Objects.requireNonNullElse(written.channel(), ""),
                language);
    }

    private static Letter letter(
            Stream<ReplyTemplate> all, String connection, @Nullable String category, String channel, String language) {
        return all.filter(template -> template.fits(connection, category, channel, language))
                .sorted(Comparator.comparingLong(ReplyTemplate::precision).reversed())
                .map(ReplyTemplate::letter)
                .reduce(Letter.NOTHING, Letter::or);
    }

    public List<ReplyTemplate> all() {
        return rows.findAllOrderByName();
    }

    public Optional<ReplyTemplate> find(String name) {
        return rows.findById(name);
    }

    /**
     * Creates it or replaces the one of its name.
     *
     * @param seen the seal of the template that was read; null does not ask
     * @throws IllegalArgumentException if it has placeholders that nothing fills
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public ReplyTemplate put(ReplyTemplate template, @Nullable String seen) {
        var unknown = template.letter().unknownPlaceholders();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Nothing fills "
                    + unknown.stream().map(one -> "{" + one + "}").collect(Collectors.joining(", "))
                    + ". There are {name}, {cancel_link} and {signature}, and in notices {hours} and {time_zone}.");
        }
        var old = rows.lock(template.name()).orElse(null);
        Seal.check(seen, old, "the template '" + template.name() + "'");
        var stored = old == null ? rows.save(template) : rows.update(template);
        now.forget();
        return stored;
    }

    public boolean remove(String name) {
        var gone = rows.remove(name) > 0;
        now.forget();
        return gone;
    }
}
