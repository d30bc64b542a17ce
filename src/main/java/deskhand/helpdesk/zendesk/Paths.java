package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.ConversationGone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands in addresses. */
final class Paths {

    private Paths() {}

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String ticket(String ref) {
        if (!ref.matches("[1-9][0-9]{0,17}")) {
            throw new ConversationGone("Tickets of Zendesk have numbers.");
        }
        return "tickets/" + ref;
    }
}
