package deskhand.console.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import deskhand.console.Browsers;
import deskhand.testing.Service;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody writes an article, asks for it and brings in a file, in a real browser. */
class KnowledgeBrowserTest {

    @Test
    void an_article_is_written_found_and_compared() {
        try (var service = Service.start(Map.of("deskhand.demo", "true"));
                var browsers = new Browsers("422")) {
            var page = browsers.open(1280, ColorScheme.LIGHT);
            write(page, service);
            ask(page, service);
            file(page, service);
            others(page, service);
            phone(browsers.open(375, ColorScheme.DARK), service);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void write(Page page, Service service) {
        page.navigate(service.uri("/knowledge").toString());
        Browsers.picture(page, "knowledge-library.png");
        page.locator("#write").click();
        page.locator("#title").fill("Gift cards");
        page.locator("#body")
                .fill("# How long\n\nA gift card is valid for **two years**.\n\n- for any order\n- not for cash");
        assertThat(page.locator("#preview strong")).hasText("two years");
        Browsers.picture(page, "knowledge-editor-new.png");
        page.locator("#keep-published").click();
        assertThat(page.locator("#status")).hasText("published");
        page.locator("#body")
                .fill("# How long\n\nA gift card is valid for **three years**.\n\n- for any order\n- not for cash");
        page.locator("#keep").click();
        Browsers.picture(page, "knowledge-editor.png");
        page.getByText("Version 2", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("ins")).containsText("three years");
        Browsers.picture(page, "knowledge-version.png");
    }

    private static void ask(Page page, Service service) {
        page.navigate(service.uri("/knowledge/try").toString());
        page.locator("#question").fill("How long is a gift card valid?");
        page.locator("#ask").click();
        assertThat(page.locator(".place").first()).containsText("Gift cards");
        assertThat(page.locator(".place .steps").first()).containsText("so it is used");
        Browsers.picture(page, "knowledge-try.png");
        page.locator("#question").fill("Which submarine did Captain Nemo sail?");
        page.locator("#ask").click();
        assertThat(page.locator("#answer-title")).hasText("Nothing good enough");
        Browsers.picture(page, "knowledge-try-nothing.png");
    }

    private static void file(Page page, Service service) {
        page.navigate(service.uri("/knowledge/files").toString());
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "parcels.md",
                        "text/markdown",
                        "# Parcels\n\nWe send parcels on Mondays.".getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload").click();
        assertThat(page.locator("#uploaded")).containsText("created");
        Browsers.picture(page, "knowledge-files.png");
    }

    private static void others(Page page, Service service) {
        for (var name : new String[] {"gaps", "stale", "sources"}) {
            page.navigate(service.uri("/knowledge/" + name).toString());
            Browsers.picture(page, "knowledge-" + name + ".png");
        }
        page.locator("#add-site summary").click();
        page.locator("input[name=sitemap]").fill("http://169.254.169.254/sitemap.xml");
        page.locator("#add-site input[name=name]").fill("inside");
        page.locator("#add-site button").click();
        assertThat(page.locator("#told")).containsText("which is never called");
        Browsers.picture(page, "knowledge-sources-refused.png");
    }

    private static void phone(Page page, Service service) {
        for (var name : new String[] {"", "/try", "/sources", "/new", "/stale"}) {
            page.navigate(service.uri("/knowledge" + name).toString());
            Browsers.picture(page, "knowledge-phone-dark" + name.replace('/', '-') + ".png");
            assertThat(Browsers.isTooWide(page)).as(name).isFalse();
        }
    }
}
