package deskhand.helpdesk.chatwoot;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A release of Chatwoot. Forks keep its numbers, so they say what may be expected and not what is there. */
record Release(int major, int minor, int patch) implements Comparable<Release> {

    /** From here on what a bot is told is signed. */
    static final Release OLDEST = new Release(4, 13, 0);

    /** From here on private addresses are refused. */
    static final Release GUARDED = new Release(4, 14, 0);

    /** From here on they can be allowed. */
    static final Release GUARD_CAN_BE_SET = new Release(4, 14, 1);

    /** From here on bots may read a conversation and set labels. */
    static final Release BOTS_READ = new Release(4, 14, 2);

    /** From here on a new pending conversation is the bot's; this was built for it. */
    static final Release BEST = new Release(4, 16, 2);

    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

    static Optional<Release> of(String text) {
        var matcher = NUMBERS.matcher(text);
        return matcher.matches()
                ? Optional.of(new Release(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    boolean isBefore(Release other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Release other) {
        return Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .thenComparingInt(Release::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
