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
    private static final String BEARER = "bearer_token";

    private Hooks() {}

    /** {@code token}: what it shows beside the signature that {@code secret} makes. */
    record Hook(String id, String secret, String token) {
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

    /** How the webhook of a connection is to be; {@code id} and {@code token}: as they are known, if they are. */
    record Wanted(
            String slug,
            String address,
            String path,
            @Nullable String id,
            @Nullable String token) {

        String url() {
            return address + path;
        }
    }

    /** {@code fresh}: a token for one that has none that we know, for Zendesk never tells it again. */
    static Hook prepare(ZendeskDesk.As admin, Wanted wanted, String fresh, Steps steps) {
        var found = find(admin, wanted.id(), wanted.path()).orElse(null);
        var known = found == null ? null : wanted.token();
        var token = known == null ? fresh : known;
        var id = found == null
                ? create(admin, wanted, token, steps)
                : mend(admin, found, wanted.url(), known != null && showsToken(found), token, steps);
        var told = admin.get("webhooks/" + id + "/signing_secret").part("signing_secret");
        if (!"SHA256".equalsIgnoreCase(told.text("algorithm"))) {
            throw new HelpdeskRefused(
                    "The webhook signs with " + told.text("algorithm") + ", which nobody here checks.");
        }
        return new Hook(id, told.needed("secret"), token);
    }

    /** Which token it is Zendesk does not tell. */
    static boolean showsToken(Part hook) {
        return BEARER.equals(hook.part("authentication").text("type"));
    }

    private static Map<String, Object> authentication(String token) {
        return Map.of("type", BEARER, "add_position", "header", "data", Map.of("token", token));
    }

    private static String create(ZendeskDesk.As admin, Wanted wanted, String token, Steps steps) {
        var webhook = Map.of(
                "name",
                "Deskhand " + wanted.slug(),
                "status",
                "active",
                "endpoint",
                wanted.url(),
                "http_method",
                "POST",
                "request_format",
                "json",
                "subscriptions",
                List.of(FOR_TRIGGERS),
                "authentication",
                authentication(token));
        var id = admin.post("webhooks", Map.of("webhook", webhook))
                .part("webhook")
                .needed("id");
        steps.done(WEBHOOK, "Created the webhook Deskhand " + wanted.slug() + ".");
        return id;
    }

    private static String mend(
            ZendeskDesk.As admin, Part found, String url, boolean showsOurs, String token, Steps steps) {
        var id = found.needed("id");
        var isRight = url.equals(found.text("endpoint")) && "active".equals(found.text("status"));
        if (isRight && showsOurs) {
            steps.found(WEBHOOK, "The webhook " + found.text("name") + " is as it should be.");
        } else {
            var change = Map.of("endpoint", url, "status", "active", "authentication", authentication(token));
            admin.patch("webhooks/" + id, Map.of("webhook", change));
            steps.repaired(
                    WEBHOOK,
                    "The webhook " + found.text("name")
                            + (isRight ? " shows a token from now on." : " delivered elsewhere or was switched off."));
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
