package deskhand.testing.chatwoot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

public enum Status {
    OPEN,
    RESOLVED,
    PENDING,
    SNOOZED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> of(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findAny();
    }
}
