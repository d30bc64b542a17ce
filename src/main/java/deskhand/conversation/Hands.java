package deskhand.conversation;

/** In whose hands a conversation is. In those of people the bot stays silent. */
public enum Hands {
    BOT,
    HUMAN
}
