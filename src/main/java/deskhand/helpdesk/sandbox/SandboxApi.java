package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.Connections;
import deskhand.helpdesk.TimedSignature;
import deskhand.platform.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a vendor would offer to a bot. Spoken to by {@link SandboxHelpdesk} and by nobody else. */
@Hidden
@Controller("/sandbox/api/v1/{slug}/conversations/{ref}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SandboxApi {

    private static final int BUSY_FOR_SECONDS = 1;

    private final SandboxInbox inbox;
    private final Connections connections;
    private final SandboxFaults faults;

    SandboxApi(SandboxInbox inbox, Connections connections, SandboxFaults faults) {
        this.inbox = inbox;
        this.connections = connections;
        this.faults = faults;
    }

    @Get
    HttpResponse<?> read(String slug, String ref, @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        return guarded(
                slug,
                authorization,
                () -> inbox.find(slug, ref)
                        .<HttpResponse<?>>map(HttpResponse::ok)
                        .orElseGet(SandboxApi::noSuchConversation));
    }

    @Post("/messages")
    HttpResponse<?> write(
            String slug,
            String ref,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization,
            @Body SandboxClient.NewMessage message) {
        return guarded(
                slug,
                authorization,
                () -> message.text().isBlank() || message.text().length() > SandboxInbox.LONGEST_TEXT
                        ? Problem.response(
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "text must have 1 to " + SandboxInbox.LONGEST_TEXT + " characters")
                        : inbox.botSays(slug, ref, message.hidden(), message.text(), message.marker())
                                .<HttpResponse<?>>map(id -> answered(HttpResponse.created(new Created(id))))
                                .orElseGet(SandboxApi::noSuchConversation));
    }

    @Patch
    HttpResponse<?> change(
            String slug,
            String ref,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization,
            @Body SandboxChange change) {
        return guarded(slug, authorization, () -> {
            var complaint = complaint(change);
            return complaint != null
                    ? Problem.response(HttpStatus.UNPROCESSABLE_ENTITY, complaint)
                    : inbox.change(slug, ref, change)
                            .<HttpResponse<?>>map(changed -> answered(HttpResponse.ok(changed)))
                            .orElseGet(SandboxApi::noSuchConversation);
        });
    }

    private @Nullable String complaint(SandboxChange change) {
        if (change.team() != null && faults.refuses(SandboxFaults.Refusal.TEAM)) {
            return "there is no such team";
        }
        return change.namesPerson() && faults.refuses(SandboxFaults.Refusal.PERSON)
                ? "there is no such agent"
                : change.complaint();
    }

    private HttpResponse<?> guarded(String slug, @Nullable String authorization, Supplier<HttpResponse<?>> work) {
        if (faults.refuses(SandboxFaults.Refusal.TOKEN) || !knows(slug, authorization)) {
            return Problem.response(HttpStatus.UNAUTHORIZED, "The token does not belong to this connection.");
        }
        pause(faults.slow());
        if (faults.busy()) {
            return Problem.response(HttpStatus.TOO_MANY_REQUESTS, "Too many calls.")
                    .header(HttpHeaders.RETRY_AFTER, Integer.toString(BUSY_FOR_SECONDS));
        }
        return faults.broken() ? Problem.response(HttpStatus.INTERNAL_SERVER_ERROR, "Broken on purpose.") : work.get();
    }

    private boolean knows(String slug, @Nullable String authorization) {
        var token = connections
                .find(SandboxHelpdesk.KIND, slug)
                .map(connection -> connection.token())
                .orElse(null);
        return token != null && authorization != null && TimedSignature.same("Bearer " + token, authorization);
    }

    /** The work is done by now, and the caller may never learn of it. */
    private HttpResponse<?> answered(HttpResponse<?> answer) {
        if (!faults.lost()) {
            return answer;
        }
        pause(faults.lostAfter());
        return Problem.response(HttpStatus.INTERNAL_SERVER_ERROR, "Done, but this answer says otherwise on purpose.");
    }

    private static void pause(Duration length) {
        if (length.isPositive()) {
            LockSupport.parkNanos(length.toNanos());
        }
    }

    private static HttpResponse<?> noSuchConversation() {
        return Problem.response(HttpStatus.NOT_FOUND, "There is no such conversation in this connection.");
    }

    @Serdeable
    record Created(String id) {}
}
