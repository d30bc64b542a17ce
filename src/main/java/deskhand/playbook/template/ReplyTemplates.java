package deskhand.playbook.template;

import deskhand.playbook.Fresh;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How replies begin and end, as tuners have set it. */
@Singleton
public class ReplyTemplates {

    private final ReplyTemplateRows rows;
    private final Fresh<List<ReplyTemplate>> now;

    ReplyTemplates(ReplyTemplateRows rows, Clock clock) {
        this.rows = rows;
        this.now = new Fresh<>(rows::findAllOrderByName, clock);
    }

    /** Everything that is set for this place, the most precise first. */
    public Letter letter(String connection, @Nullable String category, String channel, String language) {
        return now.get().stream()
                .filter(template -> template.fits(connection, category, channel, language))
                .sorted(Comparator.comparingLong(ReplyTemplate::precision).reversed())
                .map(ReplyTemplates::letter)
                .reduce(Letter.NOTHING, Letter::or);
    }

    static Letter letter(ReplyTemplate template) {
        return new Letter(
                template.greeting(),
                template.greetingUnnamed(),
                template.cancelLine(),
                template.closing(),
                template.signature(),
                template.shape());
    }

    List<ReplyTemplate> all() {
        return rows.findAllOrderByName();
    }

    ReplyTemplate put(ReplyTemplate template) {
        var stored = rows.existsById(template.name()) ? rows.update(template) : rows.save(template);
        now.forget();
        return stored;
    }

    boolean remove(String name) {
        var gone = rows.remove(name) > 0;
        now.forget();
        return gone;
    }
}
