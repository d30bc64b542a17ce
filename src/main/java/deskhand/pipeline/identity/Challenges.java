package deskhand.pipeline.identity;

import deskhand.base.OneTimeCode;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.customer.code.OneTimeCodes;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.turn.Identity;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told who has to prove an address, always in the same words. A code goes only where the reply reaches the
 * mailbox of that address and nobody else: sent into a chat it would prove nothing, because whoever claims the address reads
 * the chat. The code itself is made when the reply is sent; here there is only its place.
 */
@Singleton
public class Challenges {

    private static final double SURE = 1;
    private static final String MAKE_SURE = "Make sure who is writing before you tell anything about an account.";

    private final OneTimeCodes codes;
    private final CodeWords words;
    private final Conversations conversations;
    private final Connections connections;
    private final Helpdesks helpdesks;

    Challenges(
            OneTimeCodes codes,
            CodeWords words,
            Conversations conversations,
            Connections connections,
            Helpdesks helpdesks) {
        this.codes = codes;
        this.words = words;
        this.conversations = conversations;
        this.connections = connections;
        this.helpdesks = helpdesks;
    }

    /** What came of a code among what the customer said; empty if there was none. */
    public Optional<Identity> found(Turn turn) {
        if (!turn.text().contains(OneTimeCode.PLACE)) {
            return Optional.empty();
        }
        var refs = turn.asks().stream().map(Line::ref).toList();
        return codes.last(turn.conversationId(), refs).map(tried -> switch (tried.result()) {
            case RIGHT ->
                new Identity(
                        Identity.State.PROVEN,
                        0,
                        conversations
                                .find(turn.conversationId())
                                .map(Conversation::provenUntil)
                                .orElse(null));
            case WRONG -> new Identity(Identity.State.WRONG, tried.triesLeft(), null);
            case EXPIRED -> new Identity(Identity.State.EXPIRED, tried.triesLeft(), null);
            case LOCKED -> new Identity(Identity.State.LOCKED, 0, null);
        });
    }

    /** What to say to a code that proved nothing; empty if it did. */
    public Optional<Proposal> answer(Turn turn, Route route, Identity found) {
        return switch (found.state()) {
            case PROVEN -> Optional.empty();
            case WRONG -> Optional.of(fixed(words.wrong(route), null, List.of(), List.of()));
            case EXPIRED ->
                Optional.of(
                        mayGo(turn)
                                ? fixed(words.late(route), null, List.of(), List.of())
                                : handover(
                                        route, "The one-time code came too late, and no more may be sent.", List.of()));
            case LOCKED -> Optional.of(handover(route, "The customer wrote too many wrong one-time codes.", List.of()));
        };
    }

    /** In place of a draft whose answer waits for proof: the code's letter where one may go, else the draft as it is. */
    public Proposal instead(Turn turn, Route route, Proposal draft) {
        if (draft.handover() != null || !reachesOwner(turn)) {
            return draft;
        }
        return mayGo(turn)
                ? fixed(words.ask(route), null, List.of(), draft.tools())
                : handover(
                        route,
                        "It is not proven who is writing, and no more one-time codes may be sent.",
                        draft.tools());
    }

    /** A simulation has no conversation, and what a colleague wants written is theirs. */
    private boolean reachesOwner(Turn turn) {
        return turn.id() > 0
                && turn.redo() == null
                && codes.areSent()
                && turn.contact().email() != null
                && !turn.contact().verified()
                && conversations
                        .find(turn.conversationId())
                        .filter(Conversation::mailbox)
                        .filter(this::canBeLookedAt)
                        .isPresent();
    }

    /** Only by a look just before can it be told where a reply goes. */
    private boolean canBeLookedAt(Conversation conversation) {
        var connection = connections.get(conversation.connectionId());
        return helpdesks.of(connection).cannotLook(connection).isEmpty();
    }

    private boolean mayGo(Turn turn) {
        var email = turn.contact().email();
        return reachesOwner(turn) && email != null && codes.mayGo(turn.conversationId(), email);
    }

    private Proposal handover(Route route, String why, List<ToolUse> tools) {
        return fixed(words.handover(route), why, List.of(MAKE_SURE), tools);
    }

    private static Proposal fixed(String text, @Nullable String handover, List<String> steps, List<ToolUse> tools) {
        return new Proposal(text, SURE, List.of(), handover, steps, List.of(), tools, Proposal.FIXED);
    }
}
