package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which tickets a connection serves while it is tried out: those of one brand, of one group, with one tag, or all. */
record Scope(
        @Nullable String brand,
        @Nullable String group,
        @Nullable String tag) {

    static Scope of(Connection connection) {
        return new Scope(
                connection.setting(ZendeskHelpdesk.PILOT_BRAND),
                connection.setting(ZendeskHelpdesk.PILOT_GROUP),
                connection.setting(ZendeskHelpdesk.PILOT_TAG));
    }

    /** A ticket of the API, or the details of an event: both name these alike. */
    boolean covers(Part ticket) {
        return fits(brand, ticket.text("brand_id")) && fits(group, ticket.text("group_id")) && isTagged(ticket);
    }

    private static boolean fits(@Nullable String wanted, @Nullable String there) {
        return wanted == null || wanted.equals(there);
    }

    private boolean isTagged(Part ticket) {
        Collection<String> tags = ticket.texts("tags");
        return tag == null || tags.contains(tag);
    }
}
