package deskhand.pipeline;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Status;
import deskhand.platform.RecurringJob;
import deskhand.tool.approval.Approvals;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** What was asked for in a conversation that people resolved since is not wanted any more. */
@Singleton
class ResolvedWishes implements RecurringJob {

    private final Approvals approvals;
    private final Conversations conversations;
    private final Clock clock;

    ResolvedWishes(Approvals approvals, Conversations conversations, Clock clock) {
        this.approvals = approvals;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resolved-wishes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        conversations.findAll(Set.copyOf(approvals.conversationsWaiting())).stream()
                .filter(conversation -> conversation.status() == Status.RESOLVED)
                .forEach(conversation -> approvals.withdrawAll(
                        conversation.id(), clock.instant(), "deskhand", "The conversation was resolved."));
    }
}
