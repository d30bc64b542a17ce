package deskhand.console;

import deskhand.command.view.ArgumentForms;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.platform.listing.Paging;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalState;
import deskhand.tool.approval.Approvals;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about approvals show. */
@Singleton
class ApprovalDesk {

    private static final int MOST_ROWS = 30;

    private final Approvals approvals;
    private final ArgumentForms forms;
    private final Conversations conversations;
    private final Connections connections;
    private final Clock clock;

    ApprovalDesk(
            Approvals approvals,
            ArgumentForms forms,
            Conversations conversations,
            Connections connections,
            Clock clock) {
        this.approvals = approvals;
        this.forms = forms;
        this.conversations = conversations;
        this.connections = connections;
        this.clock = clock;
    }

    ApprovalsView list(String state, @Nullable Long before) {
        var known = ApprovalsView.STATES.contains(state) ? state : "proposed";
        var rows = approvals.page(known.isEmpty() ? null : known, null, Paging.newest(before, MOST_ROWS + 1));
        return new ApprovalsView(
                known,
                rows.stream().limit(MOST_ROWS).map(this::line).toList(),
                rows.size() > MOST_ROWS ? rows.get(MOST_ROWS - 1).id() : null,
                before == null);
    }

    private ApprovalsView.Line line(Approval approval) {
        return new ApprovalsView.Line(
                approval.id(),
                approval.plan().title(),
                approval.email(),
                approval.state().word(),
                !approval.plan().keepsPolicies(),
                Stamp.of(approval.proposedAt(), clock),
                approval.plan().changes().stream()
                        .map(change -> change.what() + ": " + (change.before().isEmpty() ? "" : change.before() + " → ")
                                + change.after())
                        .collect(Collectors.joining("; ")));
    }

    /** {@code entered}: arguments as they were just typed, with what is wrong with them. */
    Optional<ApprovalView> one(long id, @Nullable Map<String, String> entered, @Nullable String objection) {
        return approvals.find(id).map(approval -> view(approval, entered, objection));
    }

    private ApprovalView view(Approval approval, @Nullable Map<String, String> entered, @Nullable String objection) {
        var state = approval.state();
        var conversation = conversations.find(approval.conversationId()).orElse(null);
        return new ApprovalView(
                approval.id(),
                approval.plan().title(),
                approval.operation(),
                state.word(),
                approval.email(),
                where(conversation),
                Stamp.of(approval.proposedAt(), clock),
                state instanceof ApprovalState.Proposed proposed ? Stamp.of(proposed.until(), clock) : null,
                state instanceof ApprovalState.Proposed proposed
                        && proposed.until().isAfter(clock.instant()),
                approval.live(),
                ended(state),
                approval.plan().changes(),
                approval.plan().policies(),
                forms.fields(approval, entered),
                approvals.events(approval.id()).stream()
                        .map(event -> new ApprovalView.Event(
                                event.what(), event.who(), Stamp.of(event.at(), clock), event.note()))
                        .toList(),
                page(conversation),
                approval.turnId() == null ? null : "/turns/" + approval.turnId(),
                objection);
    }

    private String where(@Nullable Conversation conversation) {
        return conversation == null
                ? "unknown conversation"
                : connections.get(conversation.connectionId()).slug() + ", conversation " + conversation.ref();
    }

    private static @Nullable String page(@Nullable Conversation conversation) {
        return conversation == null ? null : "/conversations/" + conversation.id();
    }

    private static String ended(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Proposed _ -> "";
            case ApprovalState.Approved approved -> "Agreed by " + approved.by() + "; it is being carried out.";
            case ApprovalState.Rejected rejected -> "Rejected by " + rejected.by() + ": " + rejected.reason();
            case ApprovalState.Expired _ -> "Nobody decided in time, so it was not done.";
            case ApprovalState.Withdrawn withdrawn -> "Withdrawn by " + withdrawn.by() + ": " + withdrawn.reason();
            case ApprovalState.Executed executed ->
                "Agreed by " + executed.by() + (executed.edited() ? ", with changes" : "")
                        + ". The customer may be told: " + executed.says();
            case ApprovalState.Failed failed ->
                "Agreed by " + failed.by() + ", and it could not be done: " + failed.why();
        };
    }
}
