package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator clears what waits, in a real browser. */
class OperationsBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();

    @Test
    void an_operator_sees_what_waits_and_clears_it_without_leaving_the_page() {
        assumeTrue(Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")) || "1".equals(System.getenv("CI")));
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.most-tries", 2, "deskhand.demo", "true"));
                var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(QUIET))) {
            var mishaps = new Mishaps(shop);
            mishaps.replyIsParked();
            mishaps.replyIsParked();
            mishaps.deliveryFails("Where is box 12?");
            mishaps.troubleIsOver();

            phoneShowsEverything(open(browser, shop, 375, ColorScheme.LIGHT));
            bodyIsOneClickAway(open(browser, shop, 1280, ColorScheme.DARK));
            buttonsClearTheLists(open(browser, shop, 1280, ColorScheme.LIGHT));

            assertThat(complaints).isEmpty();
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
        page.locator("[id^=retry-]").click();
        expect(page.locator("#actions")).containsText("Nothing is parked");
        page.locator("[id^=replay-]").click();
        expect(page.locator("#deliveries")).containsText("No failed delivery waits");
        picture(page, "operations-empty.png");

        page.getByText("Sandbox").click();
        expect(page.locator("#elsewhere .badge")).hasCount(0);
    }

    private Page open(Browser browser, Shop shop, int width, ColorScheme scheme) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 860)
                        .setColorScheme(scheme))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(shop.service.uri("/").toString());
        expect(page.locator("#elsewhere .badge")).containsText("3");
        picture(page, "sandbox-with-badge-" + width + ".png");
        page.getByText("Operations").click();
        expect(page.locator("#actions .case")).hasCount(2);
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name)));
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
