package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to tell of what. It belongs to triggers or has subscriptions to events, never both, and never changes sides. */
public final class Webhook {

    static final String FOR_TRIGGERS = "conditional_ticket_events";

    final String id;
    final List<String> subscriptions;
    final Fields customHeaders;
    final Instant createdAt;
    volatile String name;
    volatile String endpoint;
    volatile boolean active = true;
    volatile String secret;

    /** Kind and data; told back without what is secret in it. */
    volatile @Nullable Fields authentication;

    Webhook(
            String id,
            String name,
            String endpoint,
            List<String> subscriptions,
            Fields customHeaders,
            String secret,
            Instant createdAt) {
        this.id = id;
        this.name = name;
        this.endpoint = endpoint;
        this.subscriptions = List.copyOf(subscriptions);
        this.customHeaders = customHeaders;
        this.secret = secret;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public String endpoint() {
        return endpoint;
    }

    public boolean isActive() {
        return active;
    }

    /** Shown as a bearer token; empty for none. */
    public String token() {
        var proof = authentication;
        return proof == null ? "" : String.valueOf(proof.getOrDefault("token", ""));
    }

    /** An administrator takes the token away, or puts another in its place. */
    public void token(@Nullable String other) {
        authentication = other == null ? null : Json.object("type", "bearer_token", "token", other);
    }

    public void activate(boolean on) {
        active = on;
    }

    public void endpoint(String url) {
        endpoint = url;
    }

    boolean isForTriggers() {
        return subscriptions.contains(FOR_TRIGGERS);
    }

    boolean wants(String event) {
        return active && subscriptions.contains(event);
    }

    Fields json() {
        var proof = authentication;
        return Json.object("id", id, "name", name)
                .and("status", active ? "active" : "inactive")
                .and("endpoint", endpoint)
                .and("http_method", "POST")
                .and("request_format", "json")
                .and("subscriptions", subscriptions)
                .and("custom_headers", customHeaders)
                .and(
                        "authentication",
                        proof == null ? null : Json.object("type", proof.get("type"), "add_position", "header"))
                .and("created_at", Times.iso(createdAt))
                .and("created_by", "0");
    }

    @Override
    public String toString() {
        return "Webhook[" + name + "]";
    }
}
