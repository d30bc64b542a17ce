package deskhand.turn;

import java.util.Locale;

/** Why something ended as it did. One closed list: the same code in outcome, note, metric, API and log. */
public enum Reason {
    ALL_CHECKS_PASSED("Every check passed and the connection may answer by itself."),
    MODE_IS_DRAFT("This connection is in draft mode: the bot only proposes. Set its mode to auto to let it answer."),
    MODE_IS_SHADOW("This connection is in shadow mode: the bot works along and does nothing visible."),
    MODE_IS_OFF("The bot is switched off here, so it does nothing."),
    MANY_REPLIES("The bot sent as many replies here within an hour as it may; perhaps a program is answering it."),
    SAMPLED_FOR_REVIEW("Every check passed; this one was picked so that a person reviews a share of the replies."),
    RED_LINE("The message crosses a red line that only people deal with."),
    WANTS_HUMAN("The customer asks for a person."),
    WRITTEN_BY_OTHERS(
            "Somebody other than the customer wrote, for example one in copy, and the bot talks to nobody else."),
    REPLY_UNDELIVERED("The bot's reply did not reach the customer."),
    CHANNEL_CLOSED("The channel takes no free reply now, for example a day after the customer last wrote there."),
    TOO_LONG("The reply is too long for this channel."),
    INJECTION_SUSPECTED("The message looks like an attempt to steer the bot, so a person should read it."),
    ALREADY_ANSWERED("Somebody answered before the bot began."),
    NOTHING_TO_READ("There is no text to answer, for example only an attachment."),
    ATTACHMENT_UNREAD("The customer sent an attachment, which the bot cannot read."),
    ONLY_THANKS("The customer only says thanks or hello."),
    IDENTITY_UNPROVEN("The answer is about somebody's account, and it is not proven who is writing."),
    NO_EVIDENCE("Nothing in the records or the knowledge answers this."),
    SPECIALIST_HANDS_OVER("The specialist asks for a person."),
    SIMILAR_CONVERSATION("It rests on what a colleague told another customer, so a person should check it."),
    LOW_CONFIDENCE("The bot is not sure enough of its answer."),
    GATE_HELD("A check held the reply back."),
    GATE_STOPPED("A check found the reply unsafe."),
    COURSE_OF_TALK("What happened over the course of the conversation asks for a person."),
    OPEN_ISSUE("Something is open between the customer and us that a person should see to first."),
    UNHAPPY_CUSTOMER("The customer is very unhappy."),
    URGENT("The matter is urgent."),
    MODEL_UNAVAILABLE("The language model did not answer in time. See the model settings."),
    BUDGET_SPENT("The budget for language models is spent; the embedded brain worked instead. Raise it or wait."),
    STAGE_FAILED("A step failed inside the bot; the log has the details under this turn's number."),
    TRIED_TOO_OFTEN("This turn was started too often without reaching an end."),
    CUSTOMER_WROTE_AGAIN("The customer wrote again before this was sent; a newer turn deals with it."),
    HUMAN_TOOK_OVER("A person took the conversation over."),
    ADDRESS_SHARED(
            "The reply was for the owner of one address alone, and would have reached others or another address."),
    CONVERSATION_CLOSED("The conversation was closed meanwhile."),
    BOT_PAUSED("The bot is paused in this conversation."),
    MODE_LOWERED("The connection's mode was changed meanwhile and no longer allows this."),
    CONNECTION_DELETED("The connection was deleted, so nothing more is done in its helpdesk."),
    REPLY_PARKED("The reply this belongs to is parked."),
    REPLY_WITHDRAWN("The reply this belonged to was withdrawn."),
    HELPDESK_REFUSED("The helpdesk refused. Check the connection's address, token and permissions."),
    HELPDESK_UNAVAILABLE("The helpdesk could not be reached for too long. Retry once it is back."),
    DROPPED_BY_ADMIN("An administrator dropped it.");

    private final String says;

    Reason(String says) {
        this.says = says;
    }

    /** The same everywhere people and programs meet it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means and what a person can do, in one sentence. */
    public String says() {
        return says;
    }
}
