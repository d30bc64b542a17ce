package deskhand.pipeline;

import deskhand.base.OneTimeCode;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.customer.code.OneTimeCodes;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.outbox.Enclosure;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes a one-time code while the reply that carries it is sent: in clear it is only ever in that mail. */
@Singleton
class CodeInReply implements Enclosure {

    private final OneTimeCodes codes;
    private final Conversations conversations;

    CodeInReply(OneTimeCodes codes, Conversations conversations) {
        this.codes = codes;
        this.conversations = conversations;
    }

    @Override
    public String into(String text, Turn turn, String marker) {
        if (!text.contains(OneTimeCode.PLACE)) {
            return text;
        }
        var email = conversations
                .find(turn.conversationId())
                .filter(Conversation::mailbox)
                .flatMap(_ -> Optional.ofNullable(turn.contact().email()))
                .orElseThrow(() -> new HelpdeskRefused(
                        "A one-time code goes only where the reply reaches the mailbox of the customer's address."));
        var asks = turn.asks().stream().map(Line::ref).toList();
        return codes.fresh(marker, turn.conversationId(), email, asks)
                .map(code -> text.replace(OneTimeCode.PLACE, code))
                .orElseThrow(() -> new HelpdeskRefused("No more one-time codes may go to this address today."));
    }
}
