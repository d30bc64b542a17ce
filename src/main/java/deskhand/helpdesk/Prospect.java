package deskhand.helpdesk;

import java.util.List;

/**
 * What was found when a helpdesk was looked at that is not connected yet.
 *
 * @param findings in the order in which they were looked at; the first trouble ends the look
 * @param inboxes those that the bot may serve, where the helpdesk has such and somebody may list them
 * @param isReady whether a set-up with the same words would go through, as far as can be told
 */
public record Prospect(List<Finding> findings, List<Entry> inboxes, boolean isReady) {

    /** An inbox. */
    public record Entry(long id, String name) {}

    public Prospect {
        findings = List.copyOf(findings);
        inboxes = List.copyOf(inboxes);
    }

    /** Nothing is known yet. */
    public static Prospect unknown() {
        return new Prospect(List.of(), List.of(), false);
    }
}
