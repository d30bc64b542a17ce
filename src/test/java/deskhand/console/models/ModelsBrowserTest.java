package deskhand.console.models;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.model.FakeOpenAi;
import deskhand.testing.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody adds a model, tests it and gives it a role, in a real browser. */
class ModelsBrowserTest {

    @Test
    void a_model_is_added_tested_and_given_a_role() {
        try (var openAi = new FakeOpenAi();
                var service = Service.start(
                        Map.of("deskhand.budget.day-tokens", "300", "deskhand.budget.month-cost", "0.0001"));
                var browsers = new Browsers("422")) {
            var page = browsers.open(1280, ColorScheme.LIGHT);
            add(page, service, openAi);
            test(page);
            phone(browsers.open(375, ColorScheme.DARK), service);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void add(Page page, Service service, FakeOpenAi openAi) {
        page.navigate(service.uri("/models").toString());
        page.locator("#new-profile").click();
        page.locator("input[name=name]").fill("house");
        page.locator("input[name=model]").fill("fake-1");
        page.locator("input[name=base_url]").fill(openAi.baseUrl());
        page.locator("input[name=api_key]").fill("sk-secret");
        page.locator("input[name=price_in]").fill("0.4");
        page.locator("input[name=price_out]").fill("1.6");
        Browsers.picture(page, "models-profile.png");
        page.locator("#save").click();
    }

    private static void test(Page page) {
        page.locator("#test-house").press("Enter");
        assertThat(page.locator("#test-of-house")).containsText("The model answers.");
        assertThat(page.locator("#test-house")).isFocused();
        page.locator("#role-router select").selectOption("house");
        page.locator("#role-router button").click();
        assertThat(page.locator("#role-router")).containsText("asks house");
        assertThat(page.locator("#budget-this-day meter")).isVisible();
        assertThat(page.locator("table.calls tbody tr")).hasCount(1);
        Browsers.picture(page, "models.png");
    }

    private static void phone(Page page, Service service) {
        page.navigate(service.uri("/models").toString());
        Browsers.picture(page, "models-phone-dark.png");
        assertThat(Browsers.isTooWide(page)).isFalse();
        page.navigate(service.uri("/models/profiles/house").toString());
        Browsers.picture(page, "models-profile-phone-dark.png");
        assertThat(Browsers.isTooWide(page)).isFalse();
    }
}
