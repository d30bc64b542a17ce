package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which inboxes a connection is about.
 *
 * @param served where the bot works at all; empty: everywhere
 * @param auto where it may be attached in auto mode; empty: wherever it is served
 */
record Inboxes(Set<Long> served, Set<Long> auto) {

    static final String SERVED = "inboxes";
    static final String AUTO = "auto_inboxes";

    Inboxes {
        served = Set.copyOf(served);
        auto = Set.copyOf(auto);
    }

    static Inboxes of(Connection connection) {
        return new Inboxes(numbers(connection.setting(SERVED)), numbers(connection.setting(AUTO)));
    }

    /** An event without an inbox is about the whole account. */
    boolean serves(@Nullable Long inbox) {
        return inbox == null || served.isEmpty() || served.contains(inbox);
    }

    enum Bot {
        ATTACHED,
        DETACHED,
        /** Nobody said which inboxes they are, so whoever attached it by hand is right. */
        EITHER
    }

    /** Where the bot belongs if the inbox has this mode. A bot that is attached changes the life of an inbox, so it is for auto alone. */
    Bot bot(long inbox, Mode mode) {
        if (mode != Mode.AUTO) {
            return Bot.DETACHED;
        }
        if (served.isEmpty() && auto.isEmpty()) {
            return Bot.EITHER;
        }
        return serves(inbox) && (auto.isEmpty() || auto.contains(inbox)) ? Bot.ATTACHED : Bot.DETACHED;
    }

    /** Whether a person wrote something that can be read, or nothing. */
    static boolean isList(String text) {
        return text.strip().matches("(\\d{1,9}([,\\s]+\\d{1,9})*)?");
    }

    static String text(Collection<Long> inboxes) {
        return new TreeSet<>(inboxes).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Long> numbers(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("[,\\s]+"))
                        .filter(one -> one.matches("\\d{1,9}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }
}
