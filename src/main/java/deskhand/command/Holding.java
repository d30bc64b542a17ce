package deskhand.command;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Mode;
import deskhand.turn.Hearing;
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

    String takeOver(Order order) {
        conversations.handOver(order.conversation().id());
        return order.who() + " has it now. The bot stays silent until the conversation is resolved or `resume`.";
    }

    /** What the customer said meanwhile is answered. */
    String resume(Order order) {
        var conversation = order.conversation();
        conversations.giveBack(conversation.id());
        hearing.hearAgain(conversation.id());
        var withPerson = order.connection().modeIn(conversation.inbox()) == Mode.AUTO
                && conversation.assignee() == Assignee.HUMAN;
        return "The bot goes on here."
                + (withPerson
                        ? " The helpdesk still has it with a person: as long as that is so, nothing is sent by itself."
                                + " Take the assignment away, or set the conversation to pending."
                        : "");
    }

    String pause(Order order) {
        conversations.pause(order.conversation().id());
        return "The bot is paused here. It begins nothing new and sends nothing by itself until `resume`.";
    }
}
