package deskhand.conversation;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was written, and who the customer was. That there was a message stays: told of once more by the helpdesk, it would count
 * as a new one, be answered, or be carried out if it was a command.
 */
@Singleton
class OldMessages implements Perishable {

    private final MessageRows messages;
    private final ConversationRows conversations;

    OldMessages(MessageRows messages, ConversationRows conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String says() {
        return "What was written in conversations, and once all of one is old, who its customer was and what it was about. It can no"
                + " longer be found by these, nor what is kept beside it be erased by the customer's address: let traces and"
                + " corrections end no later.";
    }

    @Override
    public @Nullable Duration keptOtherwise() {
        return null;
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        var blanked = messages.blankOlder(than, most);
        return blanked == most ? blanked : blanked + conversations.forgetOlder(than, most - blanked);
    }
}
