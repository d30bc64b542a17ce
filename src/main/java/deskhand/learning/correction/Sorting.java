package deskhand.learning.correction;

import deskhand.model.CorrectionAnswer;
import deskhand.model.Errand;
import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.platform.Job;
import deskhand.platform.Next;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the judge say what a correction is about. Without an answer, what the rules said stays. */
@Singleton
class Sorting implements Job {

    static final String JOB = "correction";

    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);

    private record Sorted(List<Kind> kinds, String by) {}

    private final CorrectionRows rows;
    private final Models models;
    private final Prompts prompts;

    Sorting(CorrectionRows rows, Models models, Prompts prompts) {
        this.rows = rows;
        this.models = models;
        this.prompts = prompts;
    }

    static Errand errand(long conversation) {
        return Errand.of(Role.JUDGE, 0, conversation);
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    public Next run(long id) {
        var correction = rows.findById(id).orElse(null);
        if (correction == null) {
            return Next.FINISHED;
        }
        var prompt = prompts.fill(
                Role.JUDGE,
                "correction",
                Map.of(
                        "about", correction.about(),
                        "draft", correction.lessonDraft(),
                        "sent", correction.lessonSent()));
        try {
            var sorted = models.ask(
                    errand(correction.conversationId()),
                    prompt,
                    CorrectionAnswer.class,
                    (answer, by) -> new Sorted(
                            answer.kinds().stream()
                                    .map(kind -> Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)))
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            by));
            rows.sort(id, Comparing.joined(sorted.kinds()), sorted.by());
        } catch (ModelUnavailable unavailable) {
            LOG.warn("Correction {} stays sorted by rules: {}", id, unavailable.why());
        }
        return Next.FINISHED;
    }
}
