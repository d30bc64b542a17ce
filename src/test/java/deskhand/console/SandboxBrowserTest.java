package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.testing.Service;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer sees, in a real browser. */
class SandboxBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static Service service;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        browsers = new Browsers();
        service = Service.start(Map.of("deskhand.demo", "true"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            browsers.close();
            service.close();
        }
    }

    @Test
    void a_customer_writes_and_reply_and_trace_appear_by_themselves() {
        var page = open(1280, ColorScheme.LIGHT);
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
        var page = open(1280, ColorScheme.DARK);
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
    void what_a_button_did_is_shown_though_the_button_is_gone_by_then() {
        var page = open(1280, ColorScheme.LIGHT);
        page.locator(".suggestion button").first().click();
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);
        page.evaluate("document.body.addEventListener('htmx:beforeSend',"
                + " sent => sent.detail.elt.matches('#facts form') && facts.replaceChildren())");

        page.locator("#facts form[action$=take-over] button").click();

        expect(page.locator("#facts form[action$=give-back] button")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_phone_shows_everything_without_scrolling_sideways() {
        var page = open(375, ColorScheme.LIGHT);
        page.locator(".suggestion button").first().click();
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);

        assertThat(Browsers.isTooWide(page)).isFalse();
        picture(page, "sandbox-phone.png");
    }

    private static Page open(int width, ColorScheme scheme) {
        var page = browsers.open(width, scheme);
        page.navigate(service.uri("/?c=new").toString());
        return page;
    }

    /** Fails if the browser complained, for instance about the content security policy. */
    private static void picture(Page page, String name) {
        Browsers.picture(page, name);
        page.close();
        assertThat(browsers.complaints()).isEmpty();
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
