package deskhand.command;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Mode;
import deskhand.turn.Hearing;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;

/** Takes a conversation from the bot and gives it back. */
@Singleton
class Holding {

    private final Conversations conversations;
    private final Hearing hearing;

    Holding(Conversations conversations, Hearing hearing) {
        this.conversations = conversations;
        this.hearing = hearing;
    }

    Phrase takeOver(Order order) {
        conversations.handOver(order.conversation().id());
        return Phrase.of("command.take_over", order.who());
    }

    /** What the customer said meanwhile is answered. */
    Phrase resume(Order order) {
        var conversation = order.conversation();
        conversations.giveBack(conversation.id());
        hearing.hearAgain(conversation.id());
        var withPerson = order.connection().modeIn(conversation.inbox()) == Mode.AUTO
                && conversation.assignee() == Assignee.HUMAN;
        return Phrase.of(withPerson ? "command.resume.person" : "command.resume");
    }

    Phrase pause(Order order) {
        conversations.pause(order.conversation().id());
        return Phrase.of("command.pause");
    }
}
