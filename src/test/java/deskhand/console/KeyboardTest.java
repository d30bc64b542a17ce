package deskhand.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main paths without a mouse. At every stop on the way something shows where one is. */
class KeyboardTest {

    private static final int MOST_STOPS = 90;

    /** Nothing if the stop, or the label that stands for it, is in sight with a ring around it; and else what it is. */
    private static final String UNSEEN = """
            () => {
              const here = document.activeElement;
              const shows = (one) => {
                const style = getComputedStyle(one), box = one.getBoundingClientRect();
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                  && box.width > 2 && box.height > 2 && box.bottom > 0 && box.top < innerHeight
                  && box.right > 0 && box.left < innerWidth;
              };
              if (here === document.body) return "nowhere at all";
              const near = [here, here.nextElementSibling, ...(here.labels || [])].filter(Boolean);
              return near.some(shows) ? "" : here.outerHTML.slice(0, 200);
            }""";

    private static Shop shop;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        shop = Shop.open(Mode.DRAFT, Map.of("deskhand.demo", "true"));
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        shop.close();
    }

    @AfterEach
    void nothing_was_complained_about() {
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Page at(String address, int width) {
        var page = browsers.open(width, ColorScheme.LIGHT);
        page.navigate(shop.service.uri(address).toString());
        return page;
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static boolean isAt(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate("at => document.activeElement.matches(at)", selector));
    }

    private static void tabTo(Page page, String selector) {
        for (var i = 0; i < MOST_STOPS; i++) {
            press(page, "Tab");
            assertThat(page.evaluate(UNSEEN)).as("a stop that nobody sees").isEqualTo("");
            if (isAt(page, selector)) {
                return;
            }
        }
        throw new AssertionError("No way with the keyboard to " + selector + " on " + page.url());
    }

    @Test
    void the_first_stop_leads_past_the_menu() {
        for (var address : new String[] {"/overview", "/"}) {
            var page = at(address, 1280);
            press(page, "Tab");
            assertThat(isAt(page, "a.skip")).isTrue();
            assertThat(page.evaluate(UNSEEN)).isEqualTo("");
            press(page, "Enter");
            press(page, "Tab");
            assertThat(isAt(page, "main *")).as(address).isTrue();
        }
    }

    @Test
    void a_draft_is_found_changed_and_sent() {
        var ref = shop.customerBegins("How long does a refund take, and where do I see it?");
        shop.untilIdle();

        var page = at("/overview", 1280);
        tabTo(page, ".menu a[href='/inbox']");
        press(page, "Enter");
        page.waitForURL("**/inbox");
        press(page, "Tab");
        press(page, "Enter");
        var turn = shop.service
                .query("select t.id from turn t join conversation c on c.id = t.conversation_id where c.ref = '" + ref
                        + "'")
                .getFirst();
        tabTo(page, ".row a[href*='/inbox/turns/" + turn + "']");
        press(page, "Enter");
        page.waitForURL("**/inbox/turns/*");
        tabTo(page, "#text");
        press(page, "Control+A");
        page.keyboard().type("It takes five working days, Ida.");
        tabTo(page, "#send");
        press(page, "Enter");

        assertThat(page.locator("#standing")).containsText("Sent.");
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).containsExactly("It takes five working days, Ida.");
    }

    @Test
    void the_menu_of_a_phone_opens_and_leads_on() {
        var page = at("/overview", 390);
        assertThat(page.locator(".menu")).isHidden();
        tabTo(page, "#menu-open");
        press(page, "Space");
        assertThat(page.locator(".menu")).isVisible();
        tabTo(page, ".menu a[href='/rules']");
        press(page, "Enter");
        assertThat(page.locator("h1")).hasText("Rules");
        assertThat(page.locator(".menu")).isHidden();
    }

    @Test
    void what_is_folded_away_opens_and_a_form_is_filled_in() {
        var page = at("/accounts", 1280);
        tabTo(page, "#new-key summary");
        press(page, "Enter");
        tabTo(page, "#new-key input[name=name]");
        page.keyboard().type("shop import");
        tabTo(page, "#add-key");
        press(page, "Enter");
        assertThat(page.locator("#secret")).isVisible();
    }

    @Test
    void somebody_writes_in_the_sandbox_and_takes_the_conversation() {
        var page = at("/?c=new", 1280);
        tabTo(page, ".suggestion button");
        press(page, "Enter");
        assertThat(page.locator("#thread .is-customer")).hasCount(1);
        shop.untilIdle();
        tabTo(page, "#facts form[action$=take-over] button");
        press(page, "Enter");
        assertThat(page.locator("#facts form[action$=give-back] button")).isVisible();
        tabTo(page, ".composer input[name=as]");
        press(page, "ArrowRight");
        tabTo(page, "#words");
        page.keyboard().type("I will see to it myself.");
        press(page, "Enter");
        assertThat(page.locator("#thread .is-agent")).containsText("I will see to it myself.");
    }

    @Test
    void what_comes_in_takes_nobody_away_from_where_they_are() {
        var page = at("/?c=new", 1280);
        tabTo(page, ".suggestion button");
        press(page, "Enter");
        assertThat(page.locator("#thread .is-customer")).hasCount(1);
        shop.untilIdle();
        tabTo(page, "#facts form[action$=resolve] button");
        page.evaluate("document.activeElement.dataset.old = true");

        var elsewhere = browsers.open(1280, ColorScheme.LIGHT);
        elsewhere.navigate(page.url());
        elsewhere.locator("#words").fill(Shop.THANKS);
        elsewhere.locator("#words").press("Enter");

        assertThat(page.locator("#thread .is-customer")).hasCount(2);
        assertThat(page.locator("#facts [data-old]")).hasCount(0);
        assertThat(isAt(page, "#facts form[action$=resolve] button")).isTrue();
    }
}
