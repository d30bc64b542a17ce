package deskhand.conversation;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * What was said with a customer who is erased, and who it was. The messages stay as blank ones and nothing brings their words
 * back: the helpdesk tells of them again and again. Last of all, because others find what is theirs by the customer's address.
 */
@Singleton
class MessagesOfCustomers implements KeptOfCustomers {

    private final MessageRows messages;
    private final ConversationRows conversations;
    private final Clock clock;

    MessagesOfCustomers(MessageRows messages, ConversationRows conversations, Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public long erase(String email) {
        return messages.erase(email) + conversations.erase(email, clock.instant());
    }
}
