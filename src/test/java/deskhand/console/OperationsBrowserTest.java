package deskhand.console;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator clears what waits, in a real browser. */
class OperationsBrowserTest {

    @Test
    void an_operator_sees_what_waits_and_clears_it_without_leaving_the_page() {
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.most-tries", 2, "deskhand.demo", "true"));
                var browsers = new Browsers()) {
            var mishaps = new Mishaps(shop);
            mishaps.replyIsParked();
            mishaps.replyIsParked();
            mishaps.deliveryFails("Where is box 12?");
            mishaps.troubleIsOver();

            phoneShowsEverything(open(browsers, shop, 375, ColorScheme.LIGHT));
            bodyIsOneClickAway(open(browsers, shop, 1280, ColorScheme.DARK));
            buttonsClearTheLists(open(browsers, shop, 1280, ColorScheme.LIGHT));

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void phoneShowsEverything(Page page) {
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
        picture(page, "operations-phone.png");
    }

    private static void bodyIsOneClickAway(Page page) {
        picture(page, "operations-dark.png");
        page.getByText("What came").click();
        expect(page.locator("pre.body")).containsText("\"text\": \"Where is box 12?\"");
        picture(page, "operations-delivery-dark.png");
    }

    private static void buttonsClearTheLists(Page page) {
        page.locator("#actions summary").first().click();
        picture(page, "operations-light.png");
        page.onDialog(Dialog::accept);

        page.locator("[id^=drop-]").first().click();
        expect(page.locator("#actions .case")).hasCount(1);
        expect(page.locator("#told")).containsText("was dropped");
        expect(page.locator("[id^=drop-]")).isFocused();
        page.locator("[id^=retry-]").click();
        expect(page.locator("#actions")).containsText("Nothing is parked");
        page.locator("[id^=replay-]").click();
        expect(page.locator("#deliveries")).containsText("No failed delivery waits");
        picture(page, "operations-empty.png");

        page.getByText("Sandbox").click();
        expect(page.locator("#elsewhere")).containsText("Operations");
        expect(page.locator("#elsewhere .badge")).hasCount(0);
    }

    private static Page open(Browsers browsers, Shop shop, int width, ColorScheme scheme) {
        var page = browsers.open(width, scheme);
        page.navigate(shop.service.uri("/").toString());
        expect(page.locator("#elsewhere .badge")).containsText("3");
        picture(page, "sandbox-with-badge-" + width + ".png");
        page.getByText("Operations").click();
        expect(page.locator("#actions .case")).hasCount(2);
        return page;
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
