package deskhand.pipeline;

import deskhand.base.Defused;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.outbox.Outbox;
import deskhand.platform.SignedLinks;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalListener;
import deskhand.tool.approval.ApprovalState;
import deskhand.turn.Hearing;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what became of an operation into its conversation. The customer is told by a turn like any other: what they had asked
 * waits for an answer again, and this time the outcome is among the evidence. Where the bot is not the one to talk, and where
 * people have to do something, agents get a note.
 */
@Singleton
class OperationNews implements ApprovalListener {

    private static final String ASKS_FOR_PHOTOS = "request_photos";
    private static final String PHOTOS_WANTED = "photos_requested";

    private final Conversations conversations;
    private final Connections connections;
    private final AddressSettings addresses;
    private final Hearing hearing;
    private final Turns turns;
    private final Outbox outbox;
    private final SignedLinks links;

    OperationNews(
            Conversations conversations,
            Connections connections,
            AddressSettings addresses,
            Hearing hearing,
            Turns turns,
            Outbox outbox,
            SignedLinks links) {
        this.conversations = conversations;
        this.connections = connections;
        this.addresses = addresses;
        this.hearing = hearing;
        this.turns = turns;
        this.outbox = outbox;
        this.links = links;
    }

    @Override
    public void proposed(Approval approval) {
        conversations
                .lock(approval.conversationId())
                .ifPresent(conversation -> write(
                        conversation,
                        OperationNotes.proposed(
                                approval, address(conversation), page(approval, address(conversation)))));
    }

    @Override
    public void ended(Approval approval) {
        conversations.lock(approval.conversationId()).ifPresent(conversation -> {
            var told = !approval.byCustomer() && hearing.hearNews(conversation.id(), asks(approval));
            if (!told || needsPeople(approval)) {
                write(conversation, OperationNotes.ended(approval, told));
            }
            if (approval.operation().equals(ASKS_FOR_PHOTOS) && approval.state() instanceof ApprovalState.Executed) {
                act(conversation, new Action.AddLabels(List.of(PHOTOS_WANTED), List.of()));
            }
        });
    }

    @Override
    public void noted(long conversationId, String markdown) {
        conversations.lock(conversationId).ifPresent(conversation -> write(conversation, Phrase.told(markdown)));
    }

    private static boolean needsPeople(Approval approval) {
        return approval.state() instanceof ApprovalState.Failed || approval.state() instanceof ApprovalState.Expired;
    }

    /** What the customer had written when the operation was asked for. */
    private List<String> asks(Approval approval) {
        return Optional.ofNullable(approval.turnId()).flatMap(turns::heard).map(Turn::asks).orElse(List.of()).stream()
                .map(Line::ref)
                .toList();
    }

    private @Nullable String page(Approval approval, String address) {
        return address.isEmpty()
                ? null
                : links.to(SignedLinks.Item.APPROVAL, approval.id())
                        .map(path -> address + path)
                        .orElse(null);
    }

    private String address(Conversation conversation) {
        var address = addresses.of(connections.get(conversation.connectionId()));
        return address == null ? "" : address;
    }

    private void write(Conversation conversation, Phrase note) {
        var markdown = note.inNotesOf(connections.get(conversation.connectionId()));
        act(conversation, new Action.WriteNote(Defused.text(markdown), false, null));
    }

    /** With a turn, because actions belong to turns; in shadow mode nothing is visible. */
    private void act(Conversation conversation, Action action) {
        var connection = connections.get(conversation.connectionId());
        if (connection.deleted() || conversation.modeOn(connection).compareTo(Mode.SHADOW) <= 0) {
            return;
        }
        turns.anchor(conversation.id()).ifPresent(turn -> outbox.append(turn, conversation.id(), action));
    }
}
