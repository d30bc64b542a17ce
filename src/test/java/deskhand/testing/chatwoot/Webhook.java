package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;

/** An account webhook: all inboxes, chosen events. */
public final class Webhook {

    final int id;
    final String secret;
    volatile String name;
    volatile String url;
    volatile List<String> subscriptions;

    Webhook(int id, String name, String url, List<String> subscriptions) {
        this.id = id;
        this.secret = "webhook-secret-" + id;
        this.name = name;
        this.url = url;
        this.subscriptions = List.copyOf(subscriptions);
    }

    public int id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public String url() {
        return url;
    }

    public List<String> subscriptions() {
        return subscriptions;
    }

    /** An administrator edits it. */
    public void edited(String url, String... subscriptions) {
        this.url = url;
        this.subscriptions = List.of(subscriptions);
    }

    Fields json() {
        return Json.object("id", id, "name", name)
                .and("url", url)
                .and("account_id", Account.ID)
                .and("inbox", null)
                .and("subscriptions", subscriptions)
                .and("secret", secret);
    }
}
