package deskhand.helpdesk.chatwoot;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An account webhook as Chatwoot lists it, to administrators only. */
record WebhookRecord(
        long id,
        String url,
        Set<String> subscriptions,
        @Nullable String secret) {

    /** Events about inboxes are left out on purpose: they may carry a channel's credentials. */
    static final Set<String> WANTED = Set.of(
            "message_created",
            "message_updated",
            "conversation_created",
            "conversation_status_changed",
            "conversation_updated",
            "contact_updated");

    static WebhookRecord of(Part webhook) {
        return new WebhookRecord(
                Objects.requireNonNullElse(webhook.number("id"), 0L),
                Objects.requireNonNullElse(webhook.text("url"), ""),
                new TreeSet<>(webhook.texts("subscriptions")),
                webhook.text("secret"));
    }

    static List<WebhookRecord> all(ChatwootApi.As admin) {
        return admin.get("webhooks").part("payload").parts("webhooks").stream()
                .map(WebhookRecord::of)
                .toList();
    }

    static Optional<WebhookRecord> ours(List<WebhookRecord> all, String path, @Nullable String url) {
        return all.stream()
                .filter(webhook -> webhook.url().endsWith(path))
                .min(Comparator.comparing(
                                (WebhookRecord webhook) -> !webhook.url().equals(url))
                        .thenComparingLong(WebhookRecord::id));
    }

    Set<String> missing() {
        var missing = new TreeSet<>(WANTED);
        missing.removeAll(subscriptions);
        return missing;
    }

    @Override
    public String toString() {
        return "WebhookRecord[" + id + "]";
    }
}
