package deskhand.pipeline.decide;

import deskhand.base.LanguageGuess;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.model.Models;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.handoff.HandoffBook;
import deskhand.playbook.handoff.Receiver;
import deskhand.playbook.policy.Limits;
import deskhand.playbook.policy.PolicyBook;
import deskhand.tool.Tools;
import deskhand.turn.Allowed;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Picture;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.RepliesLately;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.StageFailed;
import deskhand.turn.ToolUse;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a turn ends. What a person must deal with is escalated; what a person should look at, and everything where the
 * bot may not answer by itself, is a draft; the rest is sent. Gathers the circumstances for {@link Decision}.
 */
@Singleton
public class Decider {

    private final Playbook playbook;
    private final PolicyBook policies;
    private final HandoffBook handoffs;
    private final Models models;
    private final HandoffSettings settings;
    private final Tools tools;
    private final RepliesLately replies;

    Decider(
            Playbook playbook,
            PolicyBook policies,
            HandoffBook handoffs,
            Models models,
            HandoffSettings settings,
            Tools tools,
            RepliesLately replies) {
        this.playbook = playbook;
        this.policies = policies;
        this.handoffs = handoffs;
        this.models = models;
        this.settings = settings;
        this.tools = tools;
        this.replies = replies;
    }

    /** How far the bot may go before it is known what the message is about. */
    public Mode modeOf(Turn turn) {
        return lowest(turn, policies.limits(turn.connection(), turn.channel(), null, turn.startedAt()))
                .map(limit -> mode(limit).atMost(turn.mode()))
                .orElse(turn.mode());
    }

    /** How far it may go with a message of this category. */
    public Allowed allowed(Turn turn, Route route) {
        var limits = policies.limits(turn.connection(), turn.channel(), route.category(), turn.startedAt());
        var lowest = lowest(turn, limits);
        return new Allowed(
                lowest.map(Decider::mode).orElse(turn.mode()),
                lowest.map(Limits.Limit::of).orElse(turn.limitedBy()),
                Math.max(limits.threshold(), playbook.category(route.category()).confidenceThreshold()),
                limits.reviewShare(),
                limits.open());
    }

    /** The most careful limit that says more than the turn's own mode does. */
    private static Optional<Limits.Limit> lowest(Turn turn, Limits limits) {
        return limits.modes().stream()
                .filter(limit -> mode(limit).compareTo(turn.mode()) <= 0)
                .min((one, other) -> mode(one).compareTo(mode(other)));
    }

    private static Mode mode(Limits.Limit limit) {
        return Mode.valueOf(limit.mode().toUpperCase(Locale.ROOT));
    }

    public Outcome switchedOff() {
        return new Outcome.Draft("", List.of(Because.of(Reason.MODE_IS_OFF)));
    }

    public Outcome redLine(Turn turn, Brief writer, Guarded.RedLine line) {
        var because = new Because(Reason.RED_LINE, line.because() + " (rule " + line.rule() + ")");
        return unrouted(turn, writer.tier(), line.team(), line.priority(), because);
    }

    public Outcome nothingToRead(Turn turn, Brief writer) {
        return toGeneral(turn, writer.tier(), Priority.NORMAL, Because.of(Reason.NOTHING_TO_READ));
    }

    public Outcome writtenByOthers(Turn turn, Brief customer) {
        return toGeneral(turn, customer.tier(), Priority.NORMAL, Because.of(Reason.WRITTEN_BY_OTHERS));
    }

    /** Another try would fail likewise, and the customer waits. */
    public Outcome undelivered(Turn turn, Brief writer, String why) {
        return toGeneral(
                turn,
                writer.tier(),
                Priority.HIGH,
                new Because(Reason.REPLY_UNDELIVERED, Reason.REPLY_UNDELIVERED.says() + " (" + why + ")"));
    }

    private Outcome.Escalate toGeneral(Turn turn, @Nullable String tier, Priority priority, Because because) {
        return unrouted(turn, tier, playbook.category(Category.GENERAL).team(), priority, because);
    }

    /** Before it is known what a message is about, its language can be guessed. */
    private Outcome.Escalate unrouted(
            Turn turn, @Nullable String tier, @Nullable String team, Priority priority, Because because) {
        var receiver = handoffs.receiver(
                        turn.connection(), null, because.reason().code(), LanguageGuess.of(turn.text()), tier)
                .orElseGet(() -> Receiver.team(team));
        return new Outcome.Escalate(
                null,
                receiver.team(),
                receiver.assignee(),
                Priorities.of(priority, isImportant(tier)),
                List.of(because));
    }

    public Outcome giveUp(Turn turn) {
        return toGeneral(turn, null, Priority.HIGH, Because.of(Reason.TRIED_TOO_OFTEN));
    }

    public Outcome wantsHuman(Turn turn, Route route, Brief brief) {
        return escalate(turn, null, route, brief.tier(), List.of(Because.of(Reason.WANTS_HUMAN)));
    }

    /** What was reached before the failure still helps whoever takes over. */
    public Outcome afterFailure(Turn turn, StageFailed failed, Trace trace) {
        var because = new Because(failed.reason(), failed.reason().says() + " (stage " + failed.stage() + ")");
        var draft = trace.last(Reply.class).map(Reply::text).orElse(null);
        var tier = trace.last(Brief.class).map(Brief::tier).orElse(null);
        return trace.last(Route.class)
                .<Outcome>map(route -> escalate(turn, draft, route, tier, List.of(because)))
                .orElseGet(() -> toGeneral(turn, tier, Priority.NORMAL, because));
    }

    public Outcome decide(
            Turn turn, Picture picture, Allowed allowed, Proposal proposal, Reply reply, Verdict verdict) {
        var tier = picture.brief().tier();
        var outcome = Decision.of(new Circumstances(
                turn,
                picture,
                allowed,
                proposal,
                reply,
                verdict,
                models.withheld(turn.id()).orElse(null),
                lookedUp(proposal),
                isImportant(tier),
                reason -> receiver(turn, picture.route(), tier, reason)));
        return outcome instanceof Outcome.Send && replies.areEnough(turn.conversationId())
                ? new Outcome.Draft(reply.text(), List.of(Because.of(Reason.MANY_REPLIES)))
                : outcome;
    }

    private boolean lookedUp(Proposal proposal) {
        return proposal.tools().stream()
                .anyMatch(use -> use.state() == ToolUse.State.DONE && tools.tellsOfCustomer(use.tool()));
    }

    private Outcome.Escalate escalate(
            Turn turn, @Nullable String draft, Route route, @Nullable String tier, List<Because> because) {
        var receiver = receiver(turn, route, tier, because.getFirst().reason());
        return new Outcome.Escalate(
                draft, receiver.team(), receiver.assignee(), Priorities.of(route, isImportant(tier)), because);
    }

    private Receiver receiver(Turn turn, Route route, @Nullable String tier, Reason reason) {
        return handoffs.receiver(turn.connection(), route.category(), reason.code(), route.language(), tier)
                .orElseGet(
                        () -> Receiver.team(playbook.category(route.category()).team()));
    }

    private boolean isImportant(@Nullable String tier) {
        return tier != null && settings.importantTiers().stream().anyMatch(tier::equalsIgnoreCase);
    }
}
