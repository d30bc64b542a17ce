package deskhand.helpdesk;

import deskhand.base.CardNumber;
import deskhand.base.Storable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message in a helpdesk. {@code ref} is the helpdesk's own id and names the message for ever; {@code marker} is ours
 * and present only on what this bot wrote; {@code source} is the channel's own id, under which some helpdesks take the
 * same message in twice; {@code by}: the name of the person of the team who wrote it, as far as it is told.
 * Whether it came in a delivery or was read: no card number goes further than here.
 */
public record Said(
        String ref,
        Author author,
        boolean hidden,
        String text,
        List<String> attachments,
        Instant at,
        @Nullable String marker,
        @Nullable String source,
        @Nullable String by) {

    public Said {
        ref = Storable.text(ref);
        text = CardNumber.hide(Storable.text(text));
        attachments = attachments.stream()
                .map(name -> CardNumber.hide(Storable.text(name)))
                .toList();
        source = Storable.textOrNull(source);
        by = Storable.textOrNull(by);
    }

    /** Where the helpdesk names every message once, whatever channel it came through. */
    public Said(
            String ref,
            Author author,
            boolean hidden,
            String text,
            List<String> attachments,
            Instant at,
            @Nullable String marker) {
        this(ref, author, hidden, text, attachments, at, marker, null, null);
    }

    /** The same with the name of who wrote it. */
    public Said by(@Nullable String name) {
        return new Said(ref, author, hidden, text, attachments, at, marker, source, name);
    }

    /** The same as a program's words, which need no answer. */
    public Said bySystem() {
        return new Said(ref, Author.SYSTEM, hidden, text, attachments, at, marker, source, by);
    }

    /** Somebody outside waits for an answer to it. */
    public boolean fromOutside() {
        return (author == Author.CUSTOMER || author == Author.OTHER) && !hidden;
    }

    /** What was said stays out of logs. */
    @Override
    public String toString() {
        return "Said[ref=" + ref + ", author=" + author + ", hidden=" + hidden + "]";
    }
}
