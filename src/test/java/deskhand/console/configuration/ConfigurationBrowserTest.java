package deskhand.console.configuration;

import static deskhand.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.testing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin takes the configuration out, brings a changed one in after a look at it, and reads who changed what. */
class ConfigurationBrowserTest {

    @Test
    void a_file_is_looked_at_confirmed_and_found_in_the_audit() throws IOException {
        try (var service = Service.start();
                var browsers = new Browsers("422")) {
            var page = browsers.open(1280, ColorScheme.LIGHT);
            page.navigate(service.uri("/configuration").toString());
            picture(page, "configuration.png");
            var download = page.waitForDownload(
                    () -> page.getByText("Download configuration.yaml").click());
            var file = Files.readString(download.path());
            assertThat(file).isEqualTo(service.get("/api/v1/configuration").body());

            broken(page);
            changed(page, service, file.replaceFirst("team: Billing", "team: \"Money & more\""));
            audit(page, service);
            phone(browsers.open(375, ColorScheme.DARK), service);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static Path written(String text) throws IOException {
        var path = Path.of("target", "configuration-of-a-test.yaml");
        Files.writeString(path, text);
        return path;
    }

    private static void broken(Page page) throws IOException {
        upload(page, "deskhand: 1\nred_lines:\n  bad:\n    pattern: \"(\"\n    because: x\n    priority: low\n");
        expect(page.getByRole(AriaRole.ALERT)).containsText("line 3: red_lines.bad");
        picture(page, "configuration-broken.png");
    }

    private static void changed(Page page, Service service, String file) throws IOException {
        page.navigate(service.uri("/configuration").toString());
        upload(page, file);
        expect(page.locator("p[role=status]")).containsText("Nothing is changed yet");
        expect(page.locator(".item-fields .was").first()).containsText("Billing");
        expect(page.locator(".item-fields .is").first()).containsText("Money & more");
        picture(page, "configuration-preview.png");
        assertThat(service.query("select team from category where slug = 'billing'"))
                .containsExactly("Billing");

        // Somebody else changes the same thing between the look and the click.
        service.send("PUT", "/api/v1/categories/billing/profile", "{\"team\":\"Elsewhere\"}");
        page.locator("#confirm").click();
        expect(page.locator("p[role=status]")).containsText("Meanwhile somebody changed something");
        expect(page.locator(".item-fields .was").first()).containsText("Elsewhere");
        page.locator("#confirm").click();
        expect(page.locator("p[role=status]")).containsText("1 item was changed");
        assertThat(service.query("select team from category where slug = 'billing'"))
                .containsExactly("Money & more");
    }

    private static void upload(Page page, String file) throws IOException {
        page.locator("input[type=file]").setInputFiles(written(file));
        page.getByText("Show what would change").click();
    }

    private static void audit(Page page, Service service) {
        service.send("PUT", "/api/v1/red-lines/eels", """
            {"pattern":"eels","because":"It is full of eels.","priority":"low"}""");
        page.navigate(service.uri("/audit").toString());
        expect(page.locator(".case")).hasCount(3);
        expect(page.locator(".case").nth(1)).containsText("this machine");
        expect(page.locator(".case").nth(1)).containsText("POST /configuration");
        picture(page, "audit.png");
        page.locator("select[name=part]").selectOption("red_lines");
        page.getByText("Filter").last().click();
        expect(page.locator(".case")).hasCount(1);
    }

    private static void phone(Page page, Service service) {
        for (var address : List.of("/audit", "/configuration")) {
            page.navigate(service.uri(address).toString());
            var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(address).isEqualTo(0);
            picture(page, address.substring(1) + "-phone-dark.png");
        }
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
