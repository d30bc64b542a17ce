package deskhand.access;

import java.util.Locale;

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

    /** As API, pages and settings write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The opposite of {@link #word}. */
    public static Role of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
