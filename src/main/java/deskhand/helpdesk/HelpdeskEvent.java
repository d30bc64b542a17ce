package deskhand.helpdesk;

/** What happened in a helpdesk, translated from a vendor's delivery. */
public sealed interface HelpdeskEvent {

    ConversationFacts conversation();

    /** The customer, or somebody else outside. */
    record CustomerSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** What was said from outside looks different now: a file arrived, a recording was written down. */
    record MessageChanged(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** {@code said}: what is left of it. */
    record MessageDeleted(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** The helpdesk had taken our reply, and the customer's channel did not. */
    record ReplyUndelivered(ConversationFacts conversation, String ref, String why) implements HelpdeskEvent {}

    record AgentSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** Our own words coming back, or those of another machine. */
    record BotSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    record NoteWritten(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** Status, assignee, team, labels or priority changed. */
    record ConversationChanged(ConversationFacts conversation) implements HelpdeskEvent {}
}
