package deskhand.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** Tells trouble with the database, which passes, from trouble with the work itself. */
public final class Outages {

    /**
     * 08 connection, 25 transaction state, 40 rolled back for another's sake, 53 out of resources, 55 not in the needed
     * state, 57 operator intervention, 58 and XX trouble inside the database.
     */
    private static final List<String> PASSING = List.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private Outages() {}

    /** True if the database was away, shutting down, or cut the session. */
    public static boolean isOutage(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && isOutage(sql))) {
                return true;
            }
        }
        return false;
    }

    /** A state is missing where the driver or the pool noticed by itself that the connection is gone. */
    private static boolean isOutage(SQLException e) {
        var state = e.getSQLState();
        return state == null || PASSING.stream().anyMatch(state::startsWith);
    }
}
