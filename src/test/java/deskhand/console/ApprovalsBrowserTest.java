package deskhand.console;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.helpdesk.Mode;
import deskhand.tool.approval.Wishes;
import deskhand.tool.cancel.CancelLinks;
import org.junit.jupiter.api.Test;

/** People decide on what waits, and a customer on their subscription, in a real browser. */
class ApprovalsBrowserTest {

    @Test
    void a_person_approves_changes_and_rejects_and_a_customer_ends_the_subscription() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please skip my next box");
                var browsers = new Browsers("422")) {
            var skip = wishes.waits("skip_month", "{}");
            var refund = wishes.waits(
                    "process_refund_request",
                    "{\"order_number\":\"1017\",\"amount\":20,\"reason\":\"The bread was stale\"}");
            var pause = wishes.waits("pause_subscription", "{\"months\":6}");

            var page = browsers.open(1280, ColorScheme.LIGHT);
            page.navigate(wishes.shop.service.uri("/approvals").toString());
            expect(page.locator(".case")).hasCount(3);
            picture(page, "approvals-list.png");
            approve(page, wishes, skip);
            edit(page, wishes, refund);
            reject(page, wishes, pause);
            phone(browsers.open(375, ColorScheme.DARK), wishes);
            customerEnds(browsers.open(375, ColorScheme.LIGHT), wishes);

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void approve(Page page, Wishes wishes, long id) {
        page.getByText("Skip the box").first().click();
        expect(page.locator("#state")).hasText("proposed");
        page.locator("form:has(#approve) input[name=by]").fill("Robin");
        picture(page, "approval-waiting.png");
        page.locator("#approve").click();
        expect(page.locator("#told")).containsText("It is done.");
        expect(page.locator("#state")).hasText("executed");
        picture(page, "approval-done.png");
        assertThat(wishes.state(id)).isEqualTo("EXECUTED");
    }

    private static void edit(Page page, Wishes wishes, long id) {
        page.navigate(wishes.shop.service.uri("/approvals/" + id).toString());
        page.locator("#change summary").click();
        page.locator("input[name=argument-amount]").fill("99");
        page.locator("#edit").click();
        expect(page.locator("#told")).containsText("can be paid back at most");
        expect(page.locator("input[name=argument-amount]")).hasValue("99");
        picture(page, "approval-objection.png");
        page.locator("input[name=argument-amount]").fill("12,50");
        page.locator("#edit").click();
        expect(page.locator("#state")).hasText("executed");
        assertThat(wishes.refunds()).isEqualTo(1);
    }

    private static void reject(Page page, Wishes wishes, long id) {
        page.navigate(wishes.shop.service.uri("/approvals/" + id).toString());
        expect(page.locator(".is-broken")).containsText("at most 3 months");
        page.locator("#no summary").click();
        page.locator("input[name=reason]").fill("Three months is the longest pause we offer.");
        page.locator("#reject").click();
        expect(page.locator("#state")).hasText("rejected");
        assertThat(wishes.state(id)).isEqualTo("REJECTED");
    }

    private static void phone(Page page, Wishes wishes) {
        page.navigate(wishes.shop.service.uri("/approvals?state=").toString());
        expect(page.locator(".case")).hasCount(3);
        page.locator(".case a").first().click();
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
        picture(page, "approval-phone-dark.png");
    }

    private static void customerEnds(Page page, Wishes wishes) {
        var link = wishes.shop
                .service
                .bean(CancelLinks.class)
                .linkFor(Wishes.MIRA, wishes.conversation(), "de")
                .orElseThrow();
        page.navigate(wishes.shop
                .service
                .uri(link.substring("https://bot.example.com".length()))
                .toString());
        picture(page, "cancel-page.png");
        page.locator("#confirm").check();
        page.getByText("Abonnement beenden").last().click();
        expect(page.locator("[role=status]")).containsText("Ihr Abonnement ist beendet");
        picture(page, "cancel-done.png");
        assertThat(wishes.subscription("status")).isEqualTo("cancelled");
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
