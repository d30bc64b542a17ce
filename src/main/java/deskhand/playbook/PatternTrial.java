package deskhand.playbook;

import deskhand.base.Marked;
import java.time.Instant;
import java.util.List;

/**
 * What a pattern found in what was said last, without being stored.
 *
 * @param lookedAt how many messages there were
 * @param newHits how many of the hits no rule finds today
 * @param micros how long it took to look at all of them
 * @param samples the newest hits
 */
public record PatternTrial(int lookedAt, int hits, int newHits, long micros, List<Hit> samples) {

    public PatternTrial {
        samples = List.copyOf(samples);
    }

    /** Of the messages, 0 to 1. */
    public double share() {
        return lookedAt == 0 ? 0 : (double) hits / lookedAt;
    }

    /**
     * A message that the pattern finds.
     *
     * @param conversation the conversation's number in its helpdesk
     * @param byBot whether the bot wrote it
     * @param isNew whether no rule finds it today
     */
    public record Hit(String conversation, Instant saidAt, boolean byBot, boolean isNew, List<Marked> text) {

        public Hit {
            text = List.copyOf(text);
        }
    }
}
