package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, with something in it, in light and dark, on a desk and on a phone: nothing that WCAG 2.2 AA forbids as far as a
 * program can tell, and nothing that sticks out at the side.
 */
class AccessibilityTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** Parts of pages that are looked at where they are shown, and the way to another site and back. */
    private static final Set<String> NO_PAGES = Set.of(
            "/sandbox/live",
            "/overview/live",
            "/inbox/live",
            "/inbox/turns/{id}/standing",
            "/conversations/{id}/live",
            "/operations/live",
            "/knowledge/sources/live",
            "/connections/{slug}/health",
            "/connections/{slug}/arrivals",
            "/sidebar/{slug}/conversations/{ref}",
            "/access/sign-on",
            "/access/sign-on/return");

    private static Furnished house;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        house = new Furnished();
        // Refusals are looked at too.
        browsers = new Browsers("401", "403", "404", "410", "422");
    }

    @AfterAll
    static void stop() {
        browsers.close();
        house.close();
    }

    @Test
    void no_page_is_forgotten() {
        var pages = house.service
                .bean(Router.class)
                .uriRoutes()
                .filter(AccessibilityTest::isPage)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(route -> !NO_PAGES.contains(route))
                .collect(Collectors.toSet());

        assertThat(house.addresses().keySet())
                .as("an address in Furnished for each page, or a line in NO_PAGES")
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    private static boolean isPage(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() == HttpMethod.GET && route.getProduces().contains(MediaType.TEXT_HTML_TYPE);
    }

    @Test
    void nobody_is_shut_out_of_a_page() {
        var page = administrator();
        var troubles = new ArrayList<String>();
        house.addresses().values().stream().flatMap(List::stream).forEach(address -> {
            page.navigate(house.service.uri(address).toString());
            troubles.addAll(looked(page, address));
        });
        assertThat(troubles).isEmpty();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void nobody_is_shut_out_of_what_a_page_answers() {
        var page = administrator();
        var troubles = new ArrayList<String>();
        for (var answer : ANSWERS) {
            page.setViewportSize(DESK, 900);
            page.navigate(house.service.uri(answer.address()).toString());
            answer.deeds().accept(page);
            troubles.addAll(looked(page, answer.address() + "-answered"));
        }
        assertThat(troubles).isEmpty();
        assertThat(browsers.complaints()).isEmpty();
    }

    private record Answer(String address, Consumer<Page> deeds) {}

    /** What was not filled in, found out, or is to be confirmed. */
    private static final List<Answer> ANSWERS = List.of(
            new Answer("/access", sending("button")),
            new Answer("/accounts", page -> {
                page.locator("#new-key summary").click();
                page.locator("#new-key input[name=name]").fill("another");
                sending("#add-key").accept(page);
            }),
            new Answer("/categories/new", sending("#save")),
            new Answer("/rules/lines/new", page -> {
                page.locator("#name").fill("zebras");
                page.locator("#words").fill("zebra*, box");
                sending("#try").accept(page);
            }),
            new Answer("/categories/shipping/prompt/2", page -> {
                page.locator("#own").fill("Where is my order 1042?");
                page.locator("#try").click();
                page.locator("#tried .side").first().waitFor();
            }),
            new Answer("/configuration", page -> {
                var file = house.service.get("/api/v1/configuration").body();
                page.locator("input[type=file]")
                        .setInputFiles(new FilePayload(
                                "configuration.yaml",
                                "application/yaml",
                                file.replaceFirst("team: Billing", "team: Money")
                                        .getBytes(StandardCharsets.UTF_8)));
                sending("form:has(input[type=file]) button").accept(page);
            }),
            new Answer("/rules/replies/new", sending("#save")),
            new Answer("/rules/limits/new", sending("#save")),
            new Answer("/rules/hours/new", sending("#save")),
            new Answer("/rules/outstanding/cases/new", sending("#save")),
            new Answer("/pre-approvals/new", sending("#save")),
            new Answer("/templates/replies/new", sending("#save")),
            new Answer("/tools/servers/new", sending("#save")),
            new Answer("/models/profiles/new", sending("#save")),
            new Answer("/knowledge/new", sending("#keep")),
            new Answer("/knowledge/try", page -> {
                page.locator("#question").fill("How long does a refund take?");
                sending("#ask").accept(page);
            }),
            new Answer("/customers", page -> {
                page.locator("input[name=email]").fill("mira@example.com");
                sending("form[action='/customers/look'] button").accept(page);
            }),
            new Answer("/me", sending("#change")),
            new Answer("/connections/new/chatwoot", page -> {
                page.locator("#f-base_url").fill("http://127.0.0.1:9");
                page.locator("#f-base_url").blur();
                page.locator("#look .finding").first().waitFor();
            }));

    /** Presses it though required fields are empty, and waits for the page that comes back. */
    private static Consumer<Page> sending(String button) {
        return page -> {
            page.evaluate("for (const form of document.forms) form.noValidate = true;"
                    + " document.documentElement.dataset.before = ''");
            page.locator(button).first().click();
            PlaywrightAssertions.assertThat(page.locator("html[data-before]")).hasCount(0);
            page.waitForLoadState();
        };
    }

    private static Page administrator() {
        var page = browsers.open(DESK, ColorScheme.LIGHT);
        page.navigate(house.service.uri(house.invitation("ada")).toString());
        page.locator("#password").fill(Furnished.PASSWORD);
        page.locator("#again").fill(Furnished.PASSWORD);
        page.getByText("Set the password").click();
        page.waitForURL(url -> !url.contains("/access/"));
        return page;
    }

    /** Colours do not depend on the width, nor what stands where on the colours, so two of the four are enough. */
    private static List<String> looked(Page page, String name) {
        var troubles = new ArrayList<String>();
        settled(page);
        for (var width : new int[] {DESK, PHONE}) {
            var isPhone = width == PHONE;
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(isPhone ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.setViewportSize(width, 900);
            var where = name + (isPhone ? " on a dark phone: " : " on a light desk: ");
            Axe.violations(page).forEach(each -> troubles.add(where + each));
            if (Browsers.isTooWide(page)) {
                troubles.add(where + "something sticks out at the side");
            }
            if (Boolean.getBoolean("pages.pictures")) {
                Browsers.picture(
                        page, "page" + name.replaceAll("[^a-zA-Z0-9]+", "-") + (isPhone ? "-phone" : "") + ".png");
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
        return troubles;
    }

    /** Everything has come that comes by itself, and nothing is folded away. */
    private static void settled(Page page) {
        // A condition of the browser's own would be evaluated, which the pages' policies refuse.
        PlaywrightAssertions.assertThat(page.locator(".htmx-request, [aria-busy=true]"))
                .hasCount(0);
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    }
}
