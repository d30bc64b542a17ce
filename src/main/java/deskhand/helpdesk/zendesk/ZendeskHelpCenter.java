package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationGone;
import deskhand.helpdesk.HelpCenter;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The help center on the connection's own subdomain, in every language it has, one language at once. What only some people may
 * read is marked as not public.
 */
@Singleton
class ZendeskHelpCenter implements HelpCenter {

    private static final String PORTAL = "hc";
    private static final int MOST_PAGES = 50;

    private final ZendeskClient client;

    ZendeskHelpCenter(ZendeskClient client) {
        this.client = client;
    }

    @Override
    public String kind() {
        return "zendesk";
    }

    @Override
    public List<Shelf> shelves(Connection connection) {
        return read(connection, "help_center/locales").texts("locales").stream()
                .map(locale -> new Shelf(PORTAL, locale, 1))
                .toList();
    }

    @Override
    public List<HelpArticle> articles(Connection connection, Shelf shelf) {
        var all = new ArrayList<HelpArticle>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var told = read(
                    connection,
                    "help_center/" + Paths.encoded(shelf.language()) + "/articles?page%5Bsize%5D=100" + cursor);
            told.parts("articles").stream()
                    .filter(article -> !article.isTrue("draft"))
                    .flatMap(article -> Stream.ofNullable(article(shelf, article)))
                    .forEach(all::add);
            var after = told.part("meta").text("after_cursor");
            if (!told.part("meta").isTrue("has_more") || after == null) {
                return List.copyOf(all);
            }
            cursor = "&page%5Bafter%5D=" + Paths.encoded(after);
        }
        // To bring in only some would retire the rest.
        throw new HelpdeskRefused("The help center has more than 5,000 articles in " + shelf.language() + ".");
    }

    private static @Nullable HelpArticle article(Shelf shelf, Part article) {
        var id = article.text("id");
        var title = article.text("title");
        var body = article.text("body");
        return id == null || title == null || body == null
                ? null
                : new HelpArticle(
                        PORTAL + "/" + shelf.language() + "/" + id,
                        title,
                        body,
                        true,
                        article.text("html_url"),
                        article.text("user_segment_id") == null,
                        null,
                        article.time("updated_at"));
    }

    private Part read(Connection connection, String path) {
        try {
            return client.get(connection, path);
        } catch (ConversationGone e) {
            throw new HelpdeskRefused("Zendesk has no help center at the address of this connection.");
        }
    }
}
