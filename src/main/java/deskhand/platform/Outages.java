package deskhand.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells trouble with the database, which passes, from trouble with the work itself. */
public final class Outages {

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

    private static boolean isOutage(SQLException e) {
        var state = e.getSQLState();
        // 08 connection, 57P operator intervention, 53 out of resources, 40 rolled back for another's sake
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.startsWith("40"));
    }
}
