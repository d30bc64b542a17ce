package deskhand.playbook.handoff;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What colleagues are advised to do when they take over. */
@Singleton
public class NextSteps {

    private static final String OTHERWISE = "en";

    private final NextStepRows rows;
    private final Remembered<List<NextStep>> now;

    NextSteps(NextStepRows rows, Clock clock) {
        this.rows = rows;
        this.now = new Remembered<>(rows::inOrder, clock);
    }

    /** In the agents' language, in English where nothing fits in it. {@code reasons} are reasons' codes. */
    public List<String> of(@Nullable String category, Set<String> reasons, String language) {
        var own = inLanguage(category, reasons, language);
        return own.isEmpty() ? inLanguage(category, reasons, OTHERWISE) : own;
    }

    private List<String> inLanguage(@Nullable String category, Set<String> reasons, String language) {
        return now.get().stream()
                .filter(step -> step.language().equals(language)
                        && (step.category() == null || step.category().equals(category))
                        && (step.reason() == null || reasons.contains(step.reason())))
                .map(NextStep::text)
                .toList();
    }

    public List<NextStep> all() {
        return rows.inOrder();
    }

    public NextStep put(NextStep step) {
        var stored = step.id() == null ? rows.save(step) : rows.update(step);
        now.forget();
        return stored;
    }

    boolean exists(long id) {
        return rows.existsById(id);
    }

    public boolean remove(long id) {
        var gone = rows.remove(id) > 0;
        now.forget();
        return gone;
    }

    public static long id(NextStep step) {
        return Objects.requireNonNullElse(step.id(), 0L);
    }
}
