package deskhand.knowledge.ingest;

import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Library;
import deskhand.platform.Job;
import deskhand.platform.Next;
import deskhand.platform.Outages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs through a source piece by piece. After a crash or a stop it goes on with the pieces that wait. */
@Singleton
class ImportJob implements Job {

    static final String NAME = "knowledge-import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    /** Then others may have the thread for a moment. */
    private static final Duration SHIFT = Duration.ofMinutes(5);

    private static final int AT_ONCE = 20;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Imports imports;
    private final Sources sources;
    private final Map<String, Connector> connectors;
    private final Library library;
    private final Clock clock;

    ImportJob(Imports imports, Sources sources, List<Connector> connectors, Library library, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::kind, Function.identity()));
        this.library = library;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(long id) {
        var run = imports.find(id).orElse(null);
        if (run == null || !isRunning(run)) {
            return Next.FINISHED;
        }
        var source = sources.findById(run.sourceId()).orElse(null);
        var connector = source == null ? null : connectors.get(source.kind());
        if (source == null || connector == null) {
            return failed(id, "This kind of source cannot be read any more.");
        }
        try {
            if (!run.listed()) {
                imports.list(id, String.join("\n", listed(source, connector)));
            }
        } catch (SourceTrouble trouble) {
            return failed(id, trouble.why());
        }
        return work(id, source, connector);
    }

    /** A folder that is not there for a while or a sitemap that came out empty must not retire all that was read from it. */
    private List<String> listed(Source source, Connector connector) {
        var keys = connector.list(source);
        if (keys.isEmpty() && library.has(source.origin())) {
            throw new SourceTrouble(
                    "The source names no document any more, so nothing was changed. If that is right, retire its documents by"
                            + " hand.",
                    false);
        }
        return keys;
    }

    private Next work(long id, Source source, Connector connector) {
        var end = clock.instant().plus(SHIFT);
        while (true) {
            var waiting = imports.waiting(id, AT_ONCE);
            if (waiting.isEmpty()) {
                return finished(id, source);
            }
            for (var item : waiting) {
                if (!imports.find(id).map(ImportJob::isRunning).orElse(false)) {
                    return lookAgain();
                }
                read(id, source, connector, item);
            }
            if (clock.instant().isAfter(end)) {
                return new Next.Again(clock.instant());
            }
        }
    }

    private void read(long id, Source source, Connector connector, Item item) {
        try {
            var counts = new int[Library.Kept.values().length];
            var slugs = new ArrayList<String>();
            for (var fetched : connector.read(source, item.key())) {
                slugs.add(fetched.slug());
                counts[library.keep(spec(source, fetched)).ordinal()]++;
            }
            imports.mark(
                    id,
                    item.position(),
                    "done",
                    null,
                    counts[Library.Kept.CREATED.ordinal()],
                    counts[Library.Kept.CHANGED.ordinal()],
                    counts[Library.Kept.UNCHANGED.ordinal()],
                    String.join("\n", slugs));
        } catch (SourceTrouble trouble) {
            spare(id, source, connector, item, trouble.why());
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            // One piece that nobody thought of must not keep all others from being read.
            LOG.warn("A piece of source {} was not kept", source.number(), e);
            spare(id, source, connector, item, "It could not be kept because of a fault inside the bot.");
        }
    }

    private void spare(long id, Source source, Connector connector, Item item, @Nullable String why) {
        var spared = String.join("\n", connector.slugs(source, item.key()));
        imports.mark(id, item.position(), "failed", why, 0, 0, 0, spared);
    }

    /** What is retired by hand stays retired, whatever its source says. */
    private DocumentSpec spec(Source source, Connector.Fetched fetched) {
        var known = library.find(fetched.slug());
        var atFirst = source.publish() ? Document.PUBLISHED : Document.DRAFT;
        var status = library.isMissing(fetched.slug())
                ? atFirst
                : known.map(Document::status).orElse(atFirst);
        return new DocumentSpec(
                fetched.slug(),
                fetched.title(),
                fetched.markdown(),
                fetched.link(),
                fetched.isPublic() == null ? known.map(Document::isPublic).orElse(true) : fetched.isPublic(),
                fetched.category() == null ? source.category() : fetched.category(),
                source.product(),
                Objects.requireNonNullElse(fetched.language(), source.language()),
                known.map(Document::tags).orElse(List.of()),
                known.map(Document::validFrom).orElse(null),
                known.map(Document::validUntil).orElse(null),
                status,
                source.origin(),
                fetched.updatedAt());
    }

    private Next finished(long id, Source source) {
        String note = null;
        if (imports.missesUnknown(id)) {
            note = "Parts could not be read, so nothing was retired.";
        } else {
            var there = imports.slugLines(id).stream().flatMap(String::lines).toList();
            var retired = 0;
            for (var more = library.retireMissing(source.origin(), there);
                    more > 0;
                    more = library.retireMissing(source.origin(), there)) {
                retired += more;
            }
            note = retired == 0 ? null : retired + " documents that the source no longer has were retired.";
        }
        return ended(imports.end(id, "done", note, clock.instant()));
    }

    private Next failed(long id, @Nullable String why) {
        return ended(imports.end(id, "failed", why, clock.instant()));
    }

    private Next ended(int runs) {
        return runs > 0 ? Next.FINISHED : lookAgain();
    }

    /** It was stopped. Whoever resumes it before this job has ended could not schedule it once more. */
    private Next lookAgain() {
        return new Next.Again(clock.instant().plus(LOOK_AGAIN));
    }

    private static boolean isRunning(ImportRun run) {
        return run.state().equals("running");
    }
}
