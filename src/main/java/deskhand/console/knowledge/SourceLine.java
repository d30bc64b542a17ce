package deskhand.console.knowledge;

import deskhand.console.Stamp;
import deskhand.knowledge.ingest.ImportRun;
import deskhand.knowledge.ingest.Item;
import deskhand.knowledge.ingest.Source;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source with its newest run.
 *
 * @param every how often it is read
 * @param run the number of the newest run
 * @param state running, stopped, done or failed; nothing before the first run
 * @param done pieces that are read, of {@code items}
 * @param says what came of it
 */
public record SourceLine(
        long id,
        String name,
        String kind,
        String where,
        String every,
        @Nullable Long run,
        @Nullable String state,
        boolean isListed,
        int done,
        int items,
        String says,
        @Nullable String note,
        @Nullable Stamp at,
        List<Item> failed) {

    private static final int LONGEST_WHERE = 120;

    public SourceLine {
        failed = List.copyOf(failed);
    }

    static SourceLine of(Source source, @Nullable ImportRun run, List<Item> failed, Clock clock) {
        var every = source.everyHours() == null ? "read when asked" : "read every " + source.everyHours() + " hours";
        if (run == null) {
            return new SourceLine(
                    source.number(),
                    source.name(),
                    source.kind(),
                    where(source),
                    every,
                    null,
                    null,
                    false,
                    0,
                    0,
                    "",
                    null,
                    null,
                    failed);
        }
        var says = run.created() + " new, " + run.changed() + " changed, " + run.unchanged() + " the same"
                + (run.failed() == 0 ? "" : ", " + run.failed() + " could not be read");
        return new SourceLine(
                source.number(),
                source.name(),
                source.kind(),
                where(source),
                every,
                run.id(),
                run.state(),
                run.listed(),
                run.items() - run.waiting(),
                run.items(),
                says,
                run.note(),
                Stamp.of(run.finishedAt() == null ? run.startedAt() : run.finishedAt(), clock),
                failed);
    }

    private static String where(Source source) {
        var where = switch (source.kind()) {
            case "sitemap" -> source.setting("sitemap");
            case "urls" -> source.setting("urls").lines().count() + " addresses";
            case "folder" -> source.setting("folder");
            default -> source.setting("connection");
        };
        return where.length() <= LONGEST_WHERE ? where : where.substring(0, LONGEST_WHERE) + "…";
    }

    public boolean isRunning() {
        return "running".equals(state);
    }

    public boolean canResume() {
        return "stopped".equals(state) || "failed".equals(state);
    }
}
