package deskhand.console.inbox;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.testing.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent's way through the console in a real browser: overview, inbox, a draft sent in other words, the conversation. */
class WorkBrowserTest {

    private static final SandboxConversation.Customer EVIL = new SandboxConversation.Customer(
            "c8", "<script>alert(1)</script><img src=x onerror=alert(2)>", "evil@example.com", false);

    @Test
    void an_agent_finds_a_draft_changes_and_sends_it_and_reads_why_it_was_written() {
        try (var shop = Shop.open(Mode.DRAFT, Map.of("deskhand.demo", "true"));
                var browsers = new Browsers()) {
            var ref = shop.customerBegins("How long does a refund take, and where do I see it?");
            shop.untilIdle();
            shop.customerBegins("Let me talk to a real person please, this is the third time I ask.");
            shop.inbox()
                    .start(
                            Shop.SLUG,
                            EVIL,
                            "chat",
                            "[press](javascript:alert(3)) <script>alert(4)</script> Where is my box?");
            shop.untilIdle();

            var page = open(browsers, 1280, ColorScheme.LIGHT);
            page.navigate(shop.service.uri("/overview").toString());
            expect(page.locator("#figures")).containsText("Drafts");
            picture(page, "overview-light.png");
            page.getByLabel("Drafts: ").click();
            expect(page.locator(".row").first()).containsText("Ida Berg");
            picture(page, "inbox-light.png");
            send(page, shop, ref);
            conversation(page);
            hostile(page, shop);
            otherSchemes(browsers, shop);

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void send(Page page, Shop shop, String ref) {
        page.locator(".row").first().locator("a").click();
        expect(page.locator("#draft-title")).hasText("The draft");
        picture(page, "draft-light.png");
        page.locator("#text").fill("It takes five working days, Ida.");
        page.locator("#text").press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("send");
        page.keyboard().press("Enter");
        expect(page.locator("#standing")).containsText("Sent.");
        picture(page, "draft-sent.png");
        assertThat(shop.publicReplies(ref)).containsExactly("It takes five working days, Ida.");
    }

    private static void conversation(Page page) {
        page.getByText("Whole conversation, with every step").click();
        expect(page.locator("#thread .is-bot").last()).containsText("It takes five working days, Ida.");
        expect(page.locator("#trace .turn")).hasCount(1);
        expect(page.locator(".steps .stage").first()).isVisible();
        page.locator(".part summary").first().click();
        expect(page.locator(".part pre").first()).isVisible();
        picture(page, "conversation-light.png");
        page.getByText("All conversations").click();
        page.locator("input[name=q]").fill("ida berg");
        page.locator("input[name=q]").press("Enter");
        expect(page.locator(".row")).hasCount(2);
        picture(page, "conversations-light.png");
    }

    private static void hostile(Page page, Shop shop) {
        page.navigate(shop.service.uri("/conversations?q=evil").toString());
        expect(page.locator(".row h3")).containsText("<script>alert(1)</script>");
        page.locator(".row h3 a").click();
        expect(page.locator("#thread .is-customer")).containsText("<script>alert(4)</script>");
        assertThat(page.locator("a[href^='javascript']").count()).isZero();
        assertThat(page.locator("main img, main script").count()).isZero();
    }

    private void otherSchemes(Browsers browsers, Shop shop) {
        var turn = shop.service
                .query("select max(id) from turn where outcome = 'draft'")
                .getFirst();
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (var width : new int[] {375, 1280}) {
                var page = open(browsers, width, scheme);
                for (var place : List.of(
                        "overview",
                        "inbox",
                        "inbox/turns/" + turn,
                        "conversations",
                        "turns/" + turn,
                        "operations/deliveries")) {
                    page.navigate(shop.service.uri("/" + place).toString());
                    var overflow = page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertThat(overflow).as(place + " at " + width).isEqualTo(0);
                    picture(
                            page,
                            "work-" + place.replaceAll("/.*", "") + (place.startsWith("inbox/") ? "-draft" : "") + "-"
                                    + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
                }
            }
        }
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    /** A customer's name must not come to life. */
    private static Page open(Browsers browsers, int width, ColorScheme scheme) {
        var page = browsers.open(width, scheme);
        page.onDialog(dialog -> {
            browsers.complaints().add("a script ran: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }
}
