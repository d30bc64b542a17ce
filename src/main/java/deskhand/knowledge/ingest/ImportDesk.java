package deskhand.knowledge.ingest;

import deskhand.platform.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Starts, stops and resumes runs. */
@Singleton
class ImportDesk {

    private final Imports imports;
    private final Sources sources;
    private final Jobs jobs;
    private final Clock clock;

    ImportDesk(Imports imports, Sources sources, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
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

    /** Starts what is due. A source whose last run still runs is left until next time. */
    @Transactional
    public void startDue() {
        sources.takeDue(clock.instant()).forEach(this::start);
    }
}
