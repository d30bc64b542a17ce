package deskhand.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import deskhand.testing.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser that opens pages of a service and notes what they complain about. */
public final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected;
    private final Playwright playwright;
    private final Browser browser;

    /**
     * Passed over where there is no browser, except where all tests have to run. {@code expected}: statuses of refusals that belong
     * to the test, which browsers note as errors.
     */
    public Browsers(String... expected) {
        assumeTrue(Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")) || "1".equals(System.getenv("CI")));
        this.expected = List.of(expected);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    public Page open(int width, ColorScheme scheme) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
        // Says which element it was, which the browser's own message does not.
        page.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " e => console.error('refused: ' + (e.target.outerHTML || '').slice(0, 300)))");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Opened by somebody who has entered the token. */
    public Page enter(Service service, String token, int width, ColorScheme scheme) {
        var page = open(width, scheme);
        var before = complaints.size();
        page.navigate(service.uri("/access").toString());
        page.locator("#token").fill(token);
        page.locator("button").click();
        page.waitForURL(url -> !url.endsWith("/access"));
        page.navigate(service.uri("/operations").toString());
        // Where one lands after the token is not what is looked at here.
        complaints.subList(before, complaints.size()).clear();
        return page;
    }

    public static void picture(Page page, String name) {
        // A hidden caret would be an inline style, which the pages' policy refuses.
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(Path.of("target", "screenshots", name)));
    }

    /** Whether something sticks out at the side. */
    public static boolean isTooWide(Page page) {
        return !page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .equals(0);
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
