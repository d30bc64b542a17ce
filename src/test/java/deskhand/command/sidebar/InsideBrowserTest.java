package deskhand.command.sidebar;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import deskhand.console.Browsers;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.SignedLinks;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links and the panel as people see them, in a real browser. */
class InsideBrowserTest {

    /** Shows the panel as a helpdesk does, and tells it which conversation is open. */
    private static final String HELPDESK = """
            <!doctype html><title>Helpdesk</title><iframe id="panel" width="100%%" height="900" src="%s"></iframe>
            <script>
            const told = JSON.stringify({event: "appContext", data: {conversation: {id: "%s"},
                contact: {}, currentAgent: {id: 14, name: "Ines Roth"}}});
            addEventListener("message", (event) => {
              if (event.data === "chatwoot-dashboard-app:fetch-info") event.source.postMessage(told, "*");
            });
            </script>""";

    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    private static void set(Shop shop, String baseUrl) {
        shop.service
                .bean(Connections.class)
                .put(
                        Shop.SLUG,
                        new ConnectionSpec(
                                null,
                                baseUrl,
                                null,
                                null,
                                null,
                                Map.of(),
                                Map.of("links_without_login", "true"),
                                null));
    }

    private static String link(Shop shop, SignedLinks.Item item, long id) {
        return shop.service
                .uri(shop.service.bean(SignedLinks.class).to(item, id).orElseThrow())
                .toString();
    }

    @Test
    void a_draft_is_edited_and_sent_and_an_approval_given_by_link() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please skip my next box");
                var browsers = new Browsers()) {
            var shop = wishes.shop;
            set(shop, null);
            var refund = wishes.waits(
                    "process_refund_request",
                    "{\"order_number\":\"1017\",\"amount\":20,\"reason\":\"The bread was stale\"}");
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            var turn = shop.service.count("select max(id) from turn where outcome = 'draft'");

            var page = browsers.open(1280, ColorScheme.LIGHT);
            page.navigate(link(shop, SignedLinks.Item.DRAFT, turn));
            picture(page, "link-draft.png");
            page.locator("#text").fill("You are welcome, Ida!");
            page.locator("form:has(#send) input[name=by]").fill("Eva Lind");
            var phone = browsers.open(375, ColorScheme.DARK);
            phone.navigate(link(shop, SignedLinks.Item.DRAFT, turn));
            picture(phone, "link-draft-phone.png");
            page.locator("#send").click();
            expect(page.locator("h1")).hasText("Sent");
            picture(page, "link-sent.png");
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).containsExactly("You are welcome, Ida!");

            phone.navigate(link(shop, SignedLinks.Item.APPROVAL, refund));
            picture(phone, "link-approval-phone.png");
            phone.getByText("Approve something else").click();
            picture(phone, "link-approval-edit-phone.png");
            phone.locator("form:has(#approve) input[name=by]").fill("Eva Lind");
            phone.locator("#approve").click();
            expect(phone.locator("[role=status]")).containsText("Eva Lind (by link)");
            assertThat(wishes.state(refund)).isEqualTo("EXECUTED");
        }
    }

    @Test
    void the_panel_shows_the_conversation_that_the_helpdesk_names_and_sends_its_draft() {
        try (var shop = Shop.open(Mode.DRAFT);
                var browsers = new Browsers()) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            var key = shop.service
                    .send("POST", "/api/v1/connections/" + Shop.SLUG + "/sidebar-key", "")
                    .body()
                    .replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
            var panel = shop.service.uri("/sidebar/" + Shop.SLUG) + "#key=" + key;
            try (var helpdesk = new Helpdesk(HELPDESK.formatted(panel, ref));
                    var evil = new Helpdesk(HELPDESK.formatted(panel, ref))) {
                set(shop, helpdesk.origin());

                var stranger = browsers.open(1280, ColorScheme.LIGHT);
                stranger.navigate(evil.origin());
                var agent = browsers.open(1280, ColorScheme.LIGHT);
                agent.navigate(helpdesk.origin());
                var shown = agent.frameLocator("#panel");
                expect(shown.locator("textarea")).isVisible();
                picture(agent, "sidebar.png");
                assertThat(stranger.frames().stream()
                                .noneMatch(frame -> frame.locator("#sidebar").count() > 0))
                        .isTrue();
                var narrow = browsers.open(375, ColorScheme.DARK);
                narrow.navigate(helpdesk.origin());
                expect(narrow.frameLocator("#panel").locator("textarea")).isVisible();
                picture(narrow, "sidebar-narrow.png");

                set(shop, shop.service.uri("").toString()); // where the sandbox delivers
                shown.locator("textarea").fill("You are welcome, Ida!");
                shown.locator("button[value=send]").click();
                expect(shown.locator(".told")).containsText("It is on its way");
                shop.untilIdle();
                assertThat(shop.publicReplies(ref)).containsExactly("You are welcome, Ida!");
                assertThat(shop.service.query("select who from deed")).containsExactly("Ines Roth (sidebar)");
            }
        }
    }

    /** A page of another origin. */
    private static final class Helpdesk implements AutoCloseable {

        private final HttpServer server;

        private Helpdesk(String page) {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String origin() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
