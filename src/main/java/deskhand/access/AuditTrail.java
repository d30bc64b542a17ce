package deskhand.access;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where rooms write down who did something by hand that is no setting. Settings need not be written down here: they are
 * compared before and after every request.
 */
public interface AuditTrail {

    /** What it was done to. */
    enum Part {
        ACTIONS,
        CONVERSATION_MODES,
        DELIVERIES,
        SIDEBAR_KEYS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * In the transaction of the change, if there is one.
     *
     * @param item its number or name
     * @param before nothing if there was nothing
     * @param after nothing if there is nothing any more
     */
    void add(
            Author author,
            Part part,
            String item,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after);
}
