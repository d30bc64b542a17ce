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
 * The help centers of the account's brands, in every language they have, one language at once. What only some people may read
 * is marked as not public. The one at the connection's own address is {@code hc}, that of a brand {@code hc-} and its
 * subdomain.
 */
@Singleton
class ZendeskHelpCenter implements HelpCenter {

    private static final String OWN = "hc";
    private static final String OF_BRAND = OWN + "-";
    private static final int MOST_PAGES = 50;

    private final ZendeskClient client;
    private final Brands brands;

    ZendeskHelpCenter(ZendeskClient client, Brands brands) {
        this.client = client;
        this.brands = brands;
    }

    @Override
    public String kind() {
        return "zendesk";
    }

    @Override
    public List<Shelf> shelves(Connection connection) {
        var centers = brands.centers(connection);
        var own = centers.own() ? Stream.of(OWN) : Stream.<String>of();
        return Stream.concat(own, centers.others().stream().map(OF_BRAND::concat))
                .flatMap(portal -> read(connection, portal, "help_center/locales").texts("locales").stream()
                        .map(locale -> new Shelf(portal, locale, 1)))
                .toList();
    }

    @Override
    public List<HelpArticle> articles(Connection connection, Shelf shelf) {
        var all = new ArrayList<HelpArticle>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var told = read(
                    connection,
                    shelf.portal(),
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
        throw new HelpdeskRefused(
                "The help center " + shelf.portal() + " has more than 5,000 articles in " + shelf.language() + ".");
    }

    private static @Nullable HelpArticle article(Shelf shelf, Part article) {
        var id = article.text("id");
        var title = article.text("title");
        var body = article.text("body");
        return id == null || title == null || body == null
                ? null
                : new HelpArticle(
                        shelf.portal() + "/" + shelf.language() + "/" + id,
                        title,
                        body,
                        true,
                        article.text("html_url"),
                        article.text("user_segment_id") == null,
                        null,
                        article.time("updated_at"));
    }

    private Part read(Connection connection, String portal, String path) {
        try {
            return portal.startsWith(OF_BRAND)
                    ? client.getAt(brands.address(connection, portal.substring(OF_BRAND.length())), connection, path)
                    : client.get(connection, path);
        } catch (ConversationGone e) {
            throw new HelpdeskRefused("Zendesk has no help center "
                    + (portal.equals(OWN)
                            ? "at the address of this connection."
                            : "for the brand " + portal.substring(OF_BRAND.length()) + "."));
        }
    }
}
