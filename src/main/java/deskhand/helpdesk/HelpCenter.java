package deskhand.helpdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public articles that a helpdesk keeps beside its conversations. Every bean of this type takes part. */
public interface HelpCenter {

    /** The kind of connections it can read. */
    String kind();

    /** A piece of the help center that is read at once, for example a page of a portal in one language. */
    record Shelf(String portal, String language, int page) {}

    /**
     * A published article. {@code key} names it for good within the help center; {@code isHtml}: else it is Markdown; {@code
     * isPublic}: everybody may read it.
     */
    record HelpArticle(
            String key,
            String title,
            String text,
            boolean isHtml,
            @Nullable String link,
            boolean isPublic,
            @Nullable String category,
            @Nullable Instant updatedAt) {

        /** The words stay out of logs. */
        @Override
        public String toString() {
            return "HelpArticle[" + key + "]";
        }
    }

    /** All there is to read. Throws {@link HelpdeskUnavailable} or {@link HelpdeskRefused}. */
    List<Shelf> shelves(Connection connection);

    /** The published articles of a piece. Throws {@link HelpdeskUnavailable} or {@link HelpdeskRefused}. */
    List<HelpArticle> articles(Connection connection, Shelf shelf);
}
