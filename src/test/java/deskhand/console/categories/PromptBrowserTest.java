package deskhand.console.categories;

import static deskhand.console.Browsers.picture;
import static deskhand.model.FakeOpenAi.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.testing.Service;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tuner changes the wording of a prompt in a real browser, sees what it does, publishes it and takes it back. */
class PromptBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final String RULE = "Begin with the word Ahoy.";

    @Test
    void a_prompt_is_edited_compared_tried_published_used_and_taken_back() {
        try (var model = new FakeOpenAi();
                var service = service(model);
                var browsers = new Browsers()) {
            var page = browsers.open(1280, ColorScheme.LIGHT);
            page.navigate(service.uri("/categories").toString());
            picture(page, "categories-list.png");
            page.getByText("Shipping and delivery").first().click();
            picture(page, "categories-one.png");
            page.getByText("Edit the prompt").click();
            write(page);
            compareAndTry(page, model);
            publish(page);
            assertThat(model.requestsWith(RULE)).hasSize(1);
            aTurnUsesIt(browsers.open(1280, ColorScheme.LIGHT), service, model);
            takeBack(page);
            dark(browsers.open(1280, ColorScheme.DARK), service, model);
            phone(browsers.open(375, ColorScheme.LIGHT), service);

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static Service service(FakeOpenAi model) {
        var settings = new HashMap<>(model.settings());
        settings.put("deskhand.demo", "true");
        settings.put("deskhand.route.embedded-from", 2);
        return Service.start(settings);
    }

    private static void write(Page page) {
        var text = page.locator("#text");
        text.fill(text.inputValue().replace("tracking number", "parcel number") + "\n" + RULE);
        page.locator("#note").fill("Sailors like it");
        picture(page, "prompt-editor.png");
        page.locator("#draft").click();
        expect(page.locator("#told")).containsText("Kept as a draft");
        expect(page.locator("#state")).hasText("draft");
    }

    private static void compareAndTry(Page page, FakeOpenAi model) {
        expect(page.locator(".diff ins").last()).containsText(RULE);
        model.saying(
                Role.SPECIALIST,
                answers(FakeOpenAi.PROPOSAL),
                answers(FakeOpenAi.PROPOSAL.replace("Your order", "Ahoy! Your order")));
        page.locator("#own").fill("Where is my order 1042?");
        page.locator("#email").fill("mira@example.com");
        page.locator("#try").click();
        expect(page.locator("#tried .side").first()).containsText("Your order 1042 is on its way", PATIENTLY);
        expect(page.locator("#tried .side").last()).containsText("Ahoy! Your order 1042");
        picture(page, "prompt-tried.png");
    }

    private static void publish(Page page) {
        page.locator("#publish").click();
        expect(page.locator("#told")).containsText("Published.");
        expect(page.locator("#state")).hasText("in use");
    }

    private static void aTurnUsesIt(Page page, Service service, FakeOpenAi model) {
        model.reset();
        page.navigate(service.uri("/?c=new").toString());
        page.locator(".suggestion button").first().click();
        expect(page.locator("#trace")).containsText("Stored outcome", PATIENTLY);
        assertThat(model.requestsWith(RULE)).isNotEmpty();
    }

    private static void takeBack(Page page) {
        page.locator(".way-back a").click();
        page.locator("#rollback").click();
        expect(page.locator("#told")).containsText("Published.");
        expect(page.locator("h1")).hasText("Version 1");
        page.locator(".way-back a").click();
        picture(page, "prompt-versions.png");
        page.locator("#compare").click();
        expect(page.locator(".diff ins").last()).containsText(RULE);
    }

    private static void dark(Page page, Service service, FakeOpenAi model) {
        page.navigate(service.uri("/categories/shipping/prompt/2").toString());
        page.locator("#turn input").first().check();
        page.locator("#try").click();
        expect(page.locator("#tried .side").last()).containsText("Took", PATIENTLY);
        picture(page, "prompt-tried-dark.png");
        assertThat(model.requestsWith(RULE)).isNotEmpty();
    }

    private static void phone(Page page, Service service) {
        for (var path : List.of(
                "/categories",
                "/categories/shipping",
                "/categories/shipping/prompt",
                "/categories/shipping/prompt/2",
                "/categories/shipping/prompt/diff?from=1&to=2")) {
            page.navigate(service.uri(path).toString());
            var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(path).isEqualTo(0);
            picture(page, "phone" + path.replaceAll("[^a-z0-9]+", "-") + ".png");
        }
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
