package deskhand.knowledge.ingest;

import deskhand.platform.Jobs;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sources and the runs through them: adds and removes the first, starts, stops and resumes the second. */
@Singleton
public class ImportDesk {

    private static final int MOST_RUNNING = 100;

    private final Imports imports;
    private final Sources sources;
    private final List<Connector> connectors;
    private final Jobs jobs;
    private final Clock clock;

    ImportDesk(Imports imports, Sources sources, List<Connector> connectors, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.connectors = List.copyOf(connectors);
        this.jobs = jobs;
        this.clock = clock;
    }

    /** All kinds of sources that there are. */
    public List<String> kinds() {
        return connectors.stream().map(Connector::kind).sorted().toList();
    }

    public List<Source> sources(int most) {
        return sources.first(most);
    }

    public Optional<Source> find(long id) {
        return sources.findById(id);
    }

    /** The newest run through a source. */
    public Optional<ImportRun> newest(Source source) {
        return imports.newest(source.number(), 1).stream().findFirst().flatMap(imports::find);
    }

    public Optional<ImportRun> run(long id) {
        return imports.find(id);
    }

    /** What a run could not read and why. */
    public List<Item> failed(long id, Paging page) {
        return page.oldestFirst()
                ? imports.oldestFailed(id, page.above(), page.below(), page.limit())
                : imports.newestFailed(id, page.above(), page.below(), page.limit());
    }

    /** Adds a source and reads it for the first time. What is wrong with it is told by a {@link ProblemException}. */
    @Transactional
    public Source add(Source source) {
        check(source);
        var saved = sources.save(source);
        start(saved.number());
        return saved;
    }

    /** Changes a source that there is; it is read again when it is due. */
    void change(Source source) {
        checkKind(source);
        sources.update(source);
    }

    private void check(Source source) {
        checkKind(source);
        if (sources.isTaken(source.name())) {
            throw new ProblemException(HttpStatus.CONFLICT, "There is a source " + source.name() + " already.");
        }
    }

    private void checkKind(Source source) {
        var connector = connectors.stream()
                .filter(one -> one.kind().equals(source.kind()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "kind is one of "
                                + connectors.stream()
                                        .map(Connector::kind)
                                        .sorted()
                                        .toList() + "."));
        var wrong = connector.check(source);
        if (wrong != null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, wrong);
        }
    }

    /** Its documents stay and are kept by hand from now on. False if there is none. */
    public boolean remove(long id) {
        return sources.delete(id) > 0;
    }

    /** Nothing if one of this source is running. */
    @Transactional
    public Optional<ImportRun> start(long sourceId) {
        var id = imports.start(sourceId, clock.instant());
        if (id == null) {
            return Optional.empty();
        }
        jobs.schedule(ImportJob.NAME, id, clock.instant());
        return imports.find(id);
    }

    /** Takes effect after the piece that is being read. */
    @Transactional
    public boolean stop(long id) {
        return imports.end(id, "stopped", null, clock.instant()) > 0;
    }

    @Transactional
    public boolean resume(long id) {
        if (imports.resume(id) == 0) {
            return false;
        }
        jobs.schedule(ImportJob.NAME, id, clock.instant());
        return true;
    }

    /**
     * Starts what is due. A source whose last run still runs is left until next time, and what was resumed just when its job
     * ended has a job again.
     */
    @Transactional
    public void startDue() {
        imports.running(MOST_RUNNING).forEach(id -> jobs.schedule(ImportJob.NAME, id, clock.instant()));
        sources.takeDue(clock.instant()).forEach(this::start);
    }
}
