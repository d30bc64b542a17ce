package deskhand.pipeline.identity;

import deskhand.base.OneTimeCode;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Message;
import deskhand.customer.code.OneTimeCodes;
import deskhand.helpdesk.Author;
import deskhand.turn.SaidToPeople;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Takes one-time codes out of what was said before a turn reads it, so that no stage, note or model ever meets one. A right one
 * proves the address for a while, and what the customer had asked then waits for an answer again, unless people answered
 * meanwhile. Where people have the conversation that is done at once, or a code would stand in our copy until they give it back.
 */
@Singleton
public class Prover implements SaidToPeople {

    private static final int MOST = 60;

    private final OneTimeCodes codes;
    private final Conversations conversations;

    Prover(OneTimeCodes codes, Conversations conversations) {
        this.codes = codes;
        this.conversations = conversations;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(long conversationId) {
        conversations.find(conversationId).ifPresent(this::heed);
    }

    /** The caller holds the conversation's lock. Gives the conversation as it is then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Conversation heed(Conversation conversation) {
        if (!codes.areIn(conversation.id())) {
            return conversation;
        }
        var newest = conversations.newest(conversation.id(), MOST);
        for (var message : newest) {
            var written = OneTimeCode.in(message.text());
            if (!written.isEmpty()) {
                mask(message, conversation, written, newest);
            }
        }
        return conversations.find(conversation.id()).orElseThrow();
    }

    /** What was tried, right or wrong, and what was sent. All else that looks like a code is the customer's own. */
    private void mask(Message message, Conversation conversation, List<String> written, List<Message> newest) {
        var sent = codes.sent(conversation.id(), written);
        var tried = message.author() == Author.CUSTOMER
                && message.waitsForAnswer()
                && look(conversation, message, written, newest);
        if (tried || !sent.isEmpty()) {
            conversations.mask(
                    conversation.id(),
                    message.ref(),
                    OneTimeCode.masked(message.text(), code -> tried || sent.contains(code)));
        }
    }

    /** Whether the codes were a try. */
    private boolean look(Conversation conversation, Message message, List<String> written, List<Message> newest) {
        var email = conversation.contactEmail();
        if (email == null) {
            return false;
        }
        codes.look(conversation.id(), email, message.ref(), written).ifPresent(right -> {
            conversations.prove(conversation.id(), email, right.until());
            var open = right.asks().stream()
                    .filter(ask -> !peopleAnswered(ask, newest))
                    .toList();
            if (!open.isEmpty()) {
                conversations.waitAgain(conversation.id(), open);
            }
        });
        return codes.last(conversation.id(), List.of(message.ref())).isPresent();
    }

    private static boolean peopleAnswered(String ask, List<Message> newest) {
        return newest.stream()
                .dropWhile(message -> !message.ref().equals(ask))
                .anyMatch(message -> message.author() == Author.AGENT && !message.hidden());
    }
}
