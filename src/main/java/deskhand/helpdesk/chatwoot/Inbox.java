package deskhand.helpdesk.chatwoot;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** An inbox as Chatwoot lists it. {@code greets}: a template answers the first message of each conversation. */
record Inbox(long id, String name, boolean greets) {

    static List<Inbox> all(ChatwootApi.As caller) {
        return caller.get("inboxes").parts("payload").stream()
                .filter(inbox -> inbox.number("id") != null)
                .map(inbox -> new Inbox(
                        Objects.requireNonNull(inbox.number("id")),
                        Objects.requireNonNullElse(inbox.text("name"), "without a name"),
                        inbox.isTrue("greeting_enabled")))
                .toList();
    }

    static String words(Collection<Inbox> inboxes) {
        return inboxes.isEmpty()
                ? "none"
                : inboxes.stream().map(Inbox::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return id + " (" + name + ")";
    }
}
