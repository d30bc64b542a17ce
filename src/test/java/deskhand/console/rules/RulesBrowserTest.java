package deskhand.console.rules;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tuner tries a rule and previews a template in a real browser. */
class RulesBrowserTest {

    @Test
    void a_rule_is_tried_and_a_template_is_previewed_while_it_is_written() {
        try (var shop = Shop.open(Mode.AUTO);
                var browsers = new Browsers()) {
            shop.customerBegins("My zebra blanket arrived with a hole in it, and the zebra cushion smells of paint.");
            shop.customerBegins("Do zebras have stripes?");
            shop.customerBegins("Thank you very much!");
            shop.untilIdle();

            rule(browsers.open(1280, ColorScheme.LIGHT), shop);
            template(browsers.open(1280, ColorScheme.DARK), shop);
            lists(browsers.open(1280, ColorScheme.LIGHT), shop);
            phone(browsers.open(375, ColorScheme.DARK), shop);

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void rule(Page page, Shop shop) {
        page.navigate(shop.service.uri("/rules/lines/new").toString());
        page.locator("#name").fill("zebras");
        page.locator("#words").fill("zebra*");
        page.locator("#because").fill("Zebras are for the zebra team.");
        page.locator("#try").click();
        expect(page.locator("#found")).containsText("It finds 2 of the last 3 messages");
        expect(page.locator(".hits mark").first()).containsText("zebra");
        picture(page, "rules-tried.png");
        page.locator("#save").click();
        expect(page.locator("#told")).containsText("Created.");
    }

    private static void template(Page page, Shop shop) {
        page.navigate(shop.service.uri("/templates/replies/new").toString());
        page.locator("#name").fill("warm");
        page.locator("#greeting").pressSequentially("Dear {name},");
        expect(page.locator("#preview .letter").first()).containsText("Dear Mira,");
        page.locator("#signature").fill("Your friends at {shop}");
        expect(page.locator("#preview")).containsText("Nothing fills {shop}.");
        picture(page, "templates-preview-dark.png");
        page.locator("#signature").fill("Your friends");
        expect(page.locator("#preview .letter").first()).containsText("Your friends");
        page.locator("#save").click();
        expect(page.locator("#told")).containsText("Created.");
    }

    private static void lists(Page page, Shop shop) {
        page.navigate(shop.service.uri("/rules").toString());
        page.locator("#text").fill("You will hear from my lawyer");
        page.locator("#test").click();
        expect(page.locator("#tested")).containsText("legal-action");
        picture(page, "rules-lines.png");
        for (var path : List.of(
                "/rules/signals",
                "/rules/signals/mood-falls",
                "/rules/outstanding",
                "/rules/outstanding/cases/new",
                "/rules/limits",
                "/rules/routes/new",
                "/rules/replies/competitor",
                "/templates/texts/shipping")) {
            page.navigate(shop.service.uri(path).toString());
            expect(page.locator("h1")).isVisible();
            picture(page, "light" + path.replaceAll("[^a-z0-9]+", "-") + ".png");
        }
    }

    private static void phone(Page page, Shop shop) {
        for (var path : List.of(
                "/rules",
                "/rules/replies",
                "/rules/lines/zebras",
                "/rules/signals",
                "/rules/limits",
                "/rules/hours/new",
                "/templates",
                "/templates/replies/warm",
                "/templates/texts/shipping")) {
            page.navigate(shop.service.uri(path).toString());
            var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(path).isEqualTo(0);
        }
        picture(page, "phone-texts-dark.png");
        page.navigate(shop.service.uri("/rules/lines/zebras").toString());
        picture(page, "phone-rule-dark.png");
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
