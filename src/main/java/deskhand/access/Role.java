package deskhand.access;

/** What a person or key may do. Each may also do what those before it may. */
public enum Role {
    /** Reads what the bot did. */
    VIEWER,
    /** Works on what waits: drafts, approvals, parked actions. */
    AGENT,
    /** Changes what the bot says and knows: prompts, rules, knowledge. */
    TUNER,
    /** Changes everything else: connections, models, accounts. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
