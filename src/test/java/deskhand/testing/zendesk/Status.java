package deskhand.testing.zendesk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In the order by which triggers and searches compare. */
public enum Status {
    NEW,
    OPEN,
    PENDING,
    HOLD,
    SOLVED,
    CLOSED,
    DELETED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findAny();
    }

    /** The default custom status of the category. */
    public long customId() {
        return 5_500_010L + ordinal();
    }

    static Optional<Status> ofCustomId(long id) {
        return Arrays.stream(values())
                .filter(status -> status.ordinal() <= SOLVED.ordinal() && status.customId() == id)
                .findAny();
    }
}
