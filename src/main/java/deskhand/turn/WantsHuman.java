package deskhand.turn;

/** Whether the customer asks for a person: not at all, would take one, or wants one now. */
public enum WantsHuman {
    NONE,
    OFFER,
    NOW
}
