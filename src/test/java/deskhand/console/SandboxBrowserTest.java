package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.testing.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer sees, in a real browser. */
class SandboxBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static Service service;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")) || "1".equals(System.getenv("CI")));
        service = Service.start(Map.of("deskhand.demo", "true"));
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            browser.close();
            playwright.close();
            service.close();
        }
    }

    @Test
    void a_customer_writes_and_reply_and_trace_appear_by_themselves() {
        var page = open(1280, 860, ColorScheme.LIGHT);
        page.locator(".suggestion button").first().click();

        expect(page.locator(".bubble.is-customer")).containsText("order 1042");
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);
        expect(page.locator("#thread .bubble.is-bot")).containsText("1042", PATIENTLY);
        page.locator("#words").fill("Thanks, and when will it arrive?");
        page.locator(".composer .go").click();

        expect(page.locator(".bubble.is-customer").last()).containsText("when will it arrive");
        expect(page.locator("#words")).hasValue("");
        expect(page.locator("#trace .turn")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        picture(page, "sandbox-light.png");
    }

    @Test
    void what_was_unfolded_stays_unfolded_when_something_new_arrives() {
        var page = open(1280, 860, ColorScheme.DARK);
        page.locator(".suggestion button").nth(4).click();
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);
        page.locator("#trace details summary").first().click();

        page.locator("input[value=note] + span").click();
        page.locator("#words").fill("A private word");
        page.locator(".composer .go").click();

        expect(page.locator(".bubble.is-note").last()).containsText("A private word");
        expect(page.locator("#trace details").first()).hasAttribute("open", "");
        picture(page, "sandbox-dark.png");
    }

    @Test
    void a_phone_shows_everything_without_scrolling_sideways() {
        var page = open(375, 812, ColorScheme.LIGHT);
        page.locator(".suggestion button").first().click();
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);

        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        assertThat(overflow).isEqualTo(0);
        picture(page, "sandbox-phone.png");
    }

    /** A page that fails the test when the browser complains, for instance about the content security policy. */
    private static Page open(int width, int height, ColorScheme scheme) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme))
                .newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onClose(_ -> assertThat(complaints).isEmpty());
        page.navigate(service.uri("/?c=new").toString());
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
        page.close();
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
