package deskhand.helpdesk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a helpdesk for the bot with an administrator's token, looks whether it still is prepared, and takes it all away
 * again. Each kind has one. Everything may be done again and then changes nothing.
 */
public interface HelpdeskSetup {

    /** The kind of helpdesk. */
    String kind();

    /** What is wrong with settings that somebody entered by hand, naming the setting; null if nothing is. */
    default @Nullable String objection(Map<String, String> settings) {
        return null;
    }

    /**
     * Looks at a helpdesk as far as what is given so far reaches, in the order in which people enter it. Changes nothing, and
     * never throws because of the helpdesk.
     */
    default Prospect look(SetupWish wish) {
        return Prospect.unknown();
    }

    /** The inboxes of a connected helpdesk, as far as they may be listed with what is stored. Never throws because of it. */
    default List<Prospect.Entry> inboxes(Connection connection) {
        return List.of();
    }

    /**
     * Prepares what has to be there before the connection is stored, and gives what is to be stored. What it does to
     * inboxes waits for {@link #align}, because from then on the helpdesk delivers.
     *
     * @throws HelpdeskUnavailable if trying again later may help
     * @throws HelpdeskRefused if what was wished for cannot be; the message says what to change
     */
    ConnectionSpec prepare(SetupWish wish, Steps steps);

    /**
     * Gives the inboxes what the connection's mode wants. Without a token it only says what a person has to do. Trouble
     * is told as a step that is left.
     */
    void align(Connection connection, @Nullable String adminToken, Steps steps);

    /** Takes away what {@link #prepare} and {@link #align} made. Trouble is told as a step that is left. */
    void remove(Connection connection, @Nullable String adminToken, Steps steps);

    /** What works and what does not, without changing anything. Never throws because of the helpdesk. */
    List<Finding> examine(Connection connection);
}
