package deskhand.helpdesk;

import deskhand.base.Storable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message in a helpdesk. {@code ref} is the helpdesk's own id and names the message for ever; {@code marker} is ours
 * and present only on what this bot wrote.
 */
public record Said(
        String ref,
        Author author,
        boolean hidden,
        String text,
        List<String> attachments,
        Instant at,
        @Nullable String marker) {

    public Said {
        ref = Storable.text(ref);
        text = Storable.text(text);
        attachments = attachments.stream().map(Storable::text).toList();
    }

    public boolean byCustomer() {
        return author == Author.CUSTOMER && !hidden;
    }

    /** What was said stays out of logs. */
    @Override
    public String toString() {
        return "Said[ref=" + ref + ", author=" + author + ", hidden=" + hidden + "]";
    }
}
