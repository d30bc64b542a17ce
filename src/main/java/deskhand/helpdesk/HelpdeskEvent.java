package deskhand.helpdesk;

/** What happened in a helpdesk, translated from a vendor's delivery. */
public sealed interface HelpdeskEvent {

    ConversationFacts conversation();

    record CustomerSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    record AgentSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** Our own words coming back, or those of another machine. */
    record BotSaid(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    record NoteWritten(ConversationFacts conversation, Said said) implements HelpdeskEvent {}

    /** Status, assignee, team, labels or priority changed. */
    record ConversationChanged(ConversationFacts conversation) implements HelpdeskEvent {}
}
