package deskhand.tool.approval;

import deskhand.access.Visitor;
import deskhand.customer.operation.Plan;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations that wait for a person, and those that people decided on. */
@Controller("/api/v1/approvals")
@Tag(name = "Approvals")
@GuardedApi
class ApprovalsController {

    private final Approvals approvals;
    private final ObjectMapper json;

    ApprovalsController(Approvals approvals, ObjectMapper json) {
        this.approvals = approvals;
        this.json = json;
    }

    /**
     * An operation and what became of it.
     *
     * @param conversation our number of the conversation
     * @param turn the turn that asked for it; nothing if the customer did it by a link
     * @param arguments what was asked for, or what a person made of it
     * @param plan what it changes
     * @param atShop whether the shop's own backend carries it out
     * @param edited whether a person changed the arguments
     * @param by who decided
     * @param expiresAt until when a person can decide
     * @param endedAt when it was rejected, withdrawn, carried out, or failed
     * @param reason why it was rejected or withdrawn or why it failed
     * @param says what the customer may be told once it is done
     * @param events who did what, oldest first
     */
    @Schema(name = "Approval")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record View(
            long id,

            @Schema(
                    type = "string",
                    allowableValues = {"proposed", "approved", "rejected", "expired", "withdrawn", "executed", "failed"
                    })
            String state,

            String operation,
            long conversation,
            @Nullable Long turn,
            String customer,
            Object arguments,
            Plan plan,
            boolean atShop,
            boolean edited,
            Instant proposedAt,
            @Nullable Instant expiresAt,
            @Nullable String by,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String says,
            List<EventView> events) {}

    /** One thing that happened to an approval. */
    @Schema(name = "ApprovalEvent")
    @Serdeable
    record EventView(
            String what, String who, Instant at, @Nullable String note) {}

    /**
     * Who decides.
     *
     * @param by a name that is kept with the decision; that of a person who is logged in counts instead
     */
    @Schema(name = "ApprovalDecision")
    @Serdeable
    record Decision(@Nullable @Size(max = 100) String by) {}

    /**
     * Why not.
     *
     * @param reason a sentence that the customer is told
     * @param by a name that is kept with the decision; that of a person who is logged in counts instead
     */
    @Schema(name = "ApprovalRejection")
    @Serdeable
    record Rejection(
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 100) String by) {}

    /**
     * Other arguments.
     *
     * @param arguments all of them, as the operation's schema has them
     * @param by a name that is kept with the decision; that of a person who is logged in counts instead
     */
    @Schema(name = "ApprovalEdit")
    @Serdeable
    record Edit(
            @NotNull Map<String, Object> arguments,
            @Nullable @Size(max = 100) String by) {}

    /**
     * Approvals, newest first.
     *
     * @param state only those in this state
     * @param conversation only those of the conversation with our number
     * @return a page
     */
    @Get
    List<View> approvals(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue Long conversation,
            @Valid @RequestBean Paging page) {
        if (state != null && !Approvals.words().contains(state)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "There is no state " + state
                            + ". There are: proposed, approved, rejected, expired, withdrawn, executed, failed.");
        }
        return approvals.page(state, conversation, page).stream()
                .map(approval -> view(approval, List.of()))
                .toList();
    }

    /**
     * One approval with its events.
     *
     * @return the approval
     */
    @Get("/{id}")
    View approval(long id) {
        return approvals.find(id).map(this::withEvents).orElseThrow(() -> unknown(id));
    }

    /**
     * Agrees to what was proposed. It is carried out at once in our own records; the shop's backend is asked right after.
     * 409 if it was decided already.
     *
     * @return the approval
     */
    @Post("/{id}/approve")
    View approve(long id, @Nullable @Valid @Body Decision decision, Visitor visitor) {
        return answer(id, approvals.approve(id, visitor.signs(decision == null ? null : decision.by())));
    }

    /**
     * Agrees to something else than was proposed. 422 if that cannot be done; then it still waits.
     *
     * @return the approval
     */
    @Post("/{id}/edit-and-approve")
    View editAndApprove(long id, @Valid @Body Edit edit, Visitor visitor) {
        return answer(id, approvals.approve(id, visitor.signs(edit.by()), written(edit.arguments())));
    }

    /**
     * Decides against it. The customer is told, with the reason.
     *
     * @return the approval
     */
    @Post("/{id}/reject")
    View reject(long id, @Valid @Body Rejection rejection, Visitor visitor) {
        return answer(
                id,
                approvals.reject(
                        id, visitor.signs(rejection.by()), rejection.reason().strip()));
    }

    /**
     * Takes it back, because the customer does not want it any more. The customer is told nothing.
     *
     * @return the approval
     */
    @Post("/{id}/withdraw")
    View withdraw(long id, @Valid @Body Rejection withdrawal, Visitor visitor) {
        return answer(
                id,
                approvals.withdraw(
                        id, visitor.signs(withdrawal.by()), withdrawal.reason().strip()));
    }

    private View answer(long id, Decided decided) {
        return switch (decided) {
            case Decided.Done done -> withEvents(done.approval());
            case Decided.Unknown _ -> throw unknown(id);
            case Decided.Already already ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "Approval " + id + " is " + already.approval().state().word() + " already"
                                + (already.approval().state().who() == null
                                        ? "."
                                        : ", by " + already.approval().state().who() + "."));
            case Decided.Impossible impossible ->
                throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, impossible.why());
            case Decided.Unavailable unavailable ->
                throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, unavailable.why() + " Try again later.");
        };
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no approval " + id + ".");
    }

    private View withEvents(Approval approval) {
        return view(
                approval,
                approvals.events(approval.id()).stream()
                        .map(event -> new EventView(event.what(), event.who(), event.at(), event.note()))
                        .toList());
    }

    private View view(Approval approval, List<EventView> events) {
        var state = approval.state();
        return new View(
                approval.id(),
                state.word(),
                approval.operation(),
                approval.conversationId(),
                approval.turnId(),
                approval.email(),
                read(approval.arguments()),
                approval.plan(),
                approval.live(),
                state instanceof ApprovalState.Approved approved && approved.edited()
                        || state instanceof ApprovalState.Executed executed && executed.edited(),
                approval.proposedAt(),
                state instanceof ApprovalState.Proposed proposed ? proposed.until() : null,
                state.who(),
                endedAt(state),
                reason(state),
                state instanceof ApprovalState.Executed executed ? executed.says() : null,
                events);
    }

    private static @Nullable Instant endedAt(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Proposed _, ApprovalState.Approved _ -> null;
            case ApprovalState.Rejected rejected -> rejected.at();
            case ApprovalState.Expired expired -> expired.at();
            case ApprovalState.Withdrawn withdrawn -> withdrawn.at();
            case ApprovalState.Executed executed -> executed.at();
            case ApprovalState.Failed failed -> failed.at();
        };
    }

    private static @Nullable String reason(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Rejected rejected -> rejected.reason();
            case ApprovalState.Withdrawn withdrawn -> withdrawn.reason();
            case ApprovalState.Failed failed -> failed.why();
            case ApprovalState.Proposed _,
                    ApprovalState.Approved _,
                    ApprovalState.Executed _,
                    ApprovalState.Expired _ -> null;
        };
    }

    private Object read(String arguments) {
        try {
            return Objects.requireNonNull(json.readValue(arguments, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Map<String, Object> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
