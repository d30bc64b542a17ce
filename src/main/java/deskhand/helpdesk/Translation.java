package deskhand.helpdesk;

import org.jspecify.annotations.Nullable;

/** What a genuine delivery means to us. {@code name} is the vendor's word for the event. */
public sealed interface Translation {

    record Understood(String name, HelpdeskEvent event) implements Translation {}

    /**
     * Something happened in a conversation, and what it was has to be read there. {@code onlyIfKnown}: in one that we never
     * heard of it does not matter. {@code message}: one that is there by now, if that is told.
     */
    record LookAt(
            String name,
            String ref,
            boolean onlyIfKnown,
            @Nullable String message) implements Translation {}

    /** Well-formed, and nothing a bot has to know. */
    record Irrelevant(String name, @Nullable String conversation) implements Translation {

        public Irrelevant(String name) {
            this(name, null);
        }
    }

    /** An event that does not look as agreed. It is kept, because it may be about a customer. */
    record Unreadable(String name, String why) implements Translation {}

    /** No event at all. */
    record Malformed(String why) implements Translation {}
}
