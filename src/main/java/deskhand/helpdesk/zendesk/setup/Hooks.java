package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.Steps;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or mends the webhook that our triggers call. */
final class Hooks {

    static final String WEBHOOK = "webhook";

    private static final String FOR_TRIGGERS = "conditional_ticket_events";

    private Hooks() {}

    record Hook(String id, String secret) {
        @Override
        public String toString() {
            return "Hook[" + id + "]";
        }
    }

    /** {@code path}: how the address ends by which it is known, whatever comes before. */
    static Optional<Part> find(ZendeskDesk.As admin, @Nullable String stored, String path) {
        var all = admin.list("webhooks", "webhooks").stream()
                .filter(hook -> hook.texts("subscriptions").contains(FOR_TRIGGERS))
                .toList();
        return all.stream()
                .filter(hook -> hook.needed("id").equals(stored))
                .findFirst()
                .or(() -> all.stream()
                        .filter(hook -> String.valueOf(hook.text("endpoint")).endsWith(path))
                        .findFirst());
    }

    static Hook prepare(
            ZendeskDesk.As admin, @Nullable String stored, String url, String path, String slug, Steps steps) {
        var found = find(admin, stored, path).orElse(null);
        var id = found == null ? create(admin, url, slug, steps) : mend(admin, found, url, steps);
        var told = admin.get("webhooks/" + id + "/signing_secret").part("signing_secret");
        if (!"SHA256".equalsIgnoreCase(told.text("algorithm"))) {
            throw new HelpdeskRefused(
                    "The webhook signs with " + told.text("algorithm") + ", which nobody here checks.");
        }
        return new Hook(id, told.needed("secret"));
    }

    private static String create(ZendeskDesk.As admin, String url, String slug, Steps steps) {
        var webhook = Map.of(
                "name",
                "Deskhand " + slug,
                "status",
                "active",
                "endpoint",
                url,
                "http_method",
                "POST",
                "request_format",
                "json",
                "subscriptions",
                List.of(FOR_TRIGGERS));
        var id = admin.post("webhooks", Map.of("webhook", webhook))
                .part("webhook")
                .needed("id");
        steps.done(WEBHOOK, "Created the webhook Deskhand " + slug + ".");
        return id;
    }

    private static String mend(ZendeskDesk.As admin, Part found, String url, Steps steps) {
        var id = found.needed("id");
        var isRight = url.equals(found.text("endpoint")) && "active".equals(found.text("status"));
        if (isRight) {
            steps.found(WEBHOOK, "The webhook " + found.text("name") + " is as it should be.");
        } else {
            admin.patch("webhooks/" + id, Map.of("webhook", Map.of("endpoint", url, "status", "active")));
            steps.repaired(WEBHOOK, "The webhook " + found.text("name") + " delivered elsewhere or was switched off.");
        }
        return id;
    }

    /** What the receiver answered to a delivery of which nothing comes. */
    static String test(ZendeskDesk.As admin, String webhook) {
        var payload = "{\"schema\":\"" + ZendeskHelpdesk.SCHEMA + "\",\"kind\":\"test\",\"ticket_id\":\"\"}";
        var request = Map.of("request", Map.of("payload", payload));
        return String.valueOf(admin.post("webhooks/test?webhook_id=" + webhook, request)
                .part("response")
                .text("status"));
    }
}
