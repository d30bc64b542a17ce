package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;

/** A name under which customers are served, with its own address and perhaps a help center. */
public record Brand(long id, String name, String subdomain, boolean helpCenter) {

    String address() {
        return "help@" + subdomain + ".example";
    }

    Fields json() {
        return Json.object("id", id, "name", name)
                .and("subdomain", subdomain)
                .and("active", true)
                .and("default", id == Account.BRAND)
                .and("has_help_center", helpCenter)
                .and("help_center_state", helpCenter ? "enabled" : "disabled");
    }
}
