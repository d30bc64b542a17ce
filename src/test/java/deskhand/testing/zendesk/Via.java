package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * The way by which something came, with its three names: in the API, as a number in conditions, and as a word for people
 * in placeholders.
 */
public record Via(
        String channel,
        int number,
        String word,
        Fields from,
        Fields to,
        @Nullable String rel) {

    public static final Via API = plain("api", 5, "Web service");
    public static final Via FORM = plain("web", 0, "Web form");
    public static final Via MESSAGING = plain("native_messaging", 83, "Messaging");
    public static final Via MERGE = new Via("system", 19, "Merge", new Fields(), new Fields(), "merge");

    private static Via plain(String channel, int number, String word) {
        return new Via(channel, number, word, new Fields(), new Fields(), null);
    }

    static Via mail(User from, String to) {
        return new Via("email", 4, "Mail", address(from), Json.object("address", to, "name", "Fjord Gear"), null);
    }

    /** A mail that was let go from the suspended ones. */
    static Via recovered(User from, String to) {
        return new Via("email", 21, "Recovered", address(from), Json.object("address", to, "name", "Fjord Gear"), null);
    }

    static Via followUp(long source) {
        var from = Json.object("ticket_id", source, "subject", "").and("channel", "web");
        return new Via("closed_ticket", 27, "Closed Ticket", from, new Fields(), "follow_up");
    }

    static Via rule(long id, String title) {
        return new Via("rule", 8, "Rule", Json.object("id", id, "title", title), new Fields(), "trigger");
    }

    private static Fields address(User user) {
        return Json.object("address", user.email, "name", user.name);
    }

    Fields json() {
        return Json.object("channel", channel, "source", Json.object("from", from, "to", to, "rel", rel));
    }
}
