package deskhand.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Tells open pages that something changed, so that they fetch it. One virtual thread for each page, within a bound. */
@Hidden
@Controller("/sandbox/watch")
class SandboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxWatch.class);
    private static final int MOST_WATCHERS = 64;
    private static final Duration PAUSE = Duration.ofMillis(400);

    /** So often something is sent even if nothing changed: else nobody notices that the other side is gone. */
    private static final int QUIET_ROUNDS = 37;

    private final Desk desk;
    private final Semaphore places = new Semaphore(MOST_WATCHERS);
    private final Closing closing;

    SandboxWatch(Desk desk, Closing closing) {
        this.desk = desk;
        this.closing = closing;
    }

    // Whoever asks for the head alone never listens, and would keep a place for good.
    @Get(produces = MediaType.TEXT_EVENT_STREAM, headRoute = false)
    HttpResponse<Flux<Event<String>>> watch(@QueryValue String c) {
        if (closing.hasBegun() || !places.tryAcquire()) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        Flux<Event<String>> events = Flux.create(sink -> {
            Thread.ofVirtual().name("watch").start(() -> follow(c, sink));
        });
        return HttpResponse.ok(events.doFinally(_ -> places.release()));
    }

    private void follow(String ref, FluxSink<Event<String>> sink) {
        var seen = "";
        var quiet = 0;
        try {
            while (!sink.isCancelled() && !closing.hasBegun()) {
                var version = desk.version(ref);
                if (!version.equals(seen)) {
                    sink.next(Event.of("1").name("changed"));
                    seen = version;
                    quiet = 0;
                } else if (++quiet >= QUIET_ROUNDS) {
                    sink.next(Event.of("1").name("quiet"));
                    quiet = 0;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (RuntimeException e) {
            // the page asks again after a moment; by then the database may be back
            LOG.debug("a watcher of the sandbox ends", e);
        }
        sink.complete();
    }
}
