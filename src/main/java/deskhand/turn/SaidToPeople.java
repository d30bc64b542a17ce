package deskhand.turn;

/** Told when something is said in a conversation that the bot does not have, so that no turn will read it soon. */
public interface SaidToPeople {

    /** In the transaction that stores it, with the conversation's lock. */
    void heard(long conversationId);
}
