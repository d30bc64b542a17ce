package deskhand.console.accounts;

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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From an empty install to a team whose members see what is theirs, in a real browser. */
class AccountsBrowserTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Test
    void a_team_moves_in() {
        try (var service = Service.start(Map.of("deskhand.demo", "true"));
                var browsers = new Browsers("401", "403")) {
            var ada = browsers.open(1280, ColorScheme.LIGHT);
            firstAdministrator(ada, service);
            var link = addsAgent(ada);
            makesKey(ada);
            agentMovesIn(browsers.open(1280, ColorScheme.LIGHT), service, link);
            onThePhone(browsers.open(375, ColorScheme.DARK), service);
            leaves(ada, service);

            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void firstAdministrator(Page page, Service service) {
        page.navigate(service.uri("/accounts").toString());
        expect(page.locator(".notice")).containsText("Nobody has to log in yet");
        picture(page, "accounts-empty.png");
        page.locator("input[name=email]").fill("ada@example.com");
        page.locator("#new-account input[name=name]").fill("Ada Winter");
        page.locator("#add-account").click();
        expect(page.locator("#told")).containsText("shown once");
        page.locator("#link").click();
        picture(page, "welcome.png");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.getByText("Set the password").click();
        page.navigate(service.uri("/accounts").toString());
        expect(page.locator(".notice")).hasCount(0);
        expect(page.locator(".who")).containsText("Ada Winter");
    }

    private static String addsAgent(Page page) {
        page.locator("#new-account summary").click();
        page.locator("#new-account input[name=email]").fill("robin@example.com");
        page.locator("#new-account input[name=name]").fill("Robin Sommer");
        page.locator("#add-account").click();
        expect(page.locator(".case")).hasCount(2);
        picture(page, "accounts-link.png");
        page.locator("#account-2 summary").click();
        picture(page, "accounts-change.png");
        return page.locator("#link").getAttribute("href");
    }

    private static void makesKey(Page page) {
        page.locator("#new-key summary").click();
        page.locator("#new-key input[name=name]").fill("shop import");
        page.locator("#new-key select[name=role]").selectOption("tuner");
        page.locator("#add-key").click();
        assertThat(page.locator("#secret").textContent()).startsWith("dh_").hasSize(46);
        expect(page.locator("#key-1")).containsText("never used");
        picture(page, "accounts-key.png");
        page.locator("#key-1 button").click();
        expect(page.locator("#key-1")).containsText("revoked by Ada Winter");
    }

    private static void agentMovesIn(Page page, Service service, String link) {
        page.navigate(service.uri("/approvals").toString());
        expect(page.locator("h1")).containsText("Deskhand");
        picture(page, "login.png");
        page.navigate(link);
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.getByText("Set the password").click();
        page.navigate(service.uri("/operations").toString());
        expect(page.locator(".menu a[href='/accounts']")).hasCount(0);
        page.navigate(service.uri("/accounts").toString());
        expect(page.locator("h1")).hasText("Not with your role");
        picture(page, "not-with-your-role.png");
        page.getByText("Who am I?").click();
        expect(page.locator("#role")).hasText("agent");
        picture(page, "me.png");
        page.locator("input[name=old]").fill(PASSWORD);
        page.locator("input[name=password]").fill("four other good words");
        page.locator("input[name=again]").fill("four other good words");
        page.locator("#change").click();
        expect(page.locator("#told")).containsText("Your password is changed");
    }

    private static void onThePhone(Page page, Service service) {
        page.navigate(service.uri("/operations").toString());
        page.locator("#email").fill("ada@example.com");
        page.locator("#password").fill("not the password");
        page.getByRole(AriaRole.BUTTON).getByText("Log in").click();
        expect(page.locator("[role=status]")).hasText("E-mail address or password is wrong.");
        expect(page.locator("#email")).hasValue("ada@example.com");
        expect(page.locator("#password")).isFocused();
        picture(page, "login-phone-dark.png");
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/operations");
        page.navigate(service.uri("/accounts").toString());
        page.locator("#account-2 summary").click();
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
        picture(page, "accounts-phone-dark.png");
    }

    private static void leaves(Page page, Service service) {
        page.getByText("Log out").first().click();
        expect(page.locator("[role=status]")).hasText("You are logged out.");
        page.navigate(service.uri("/accounts").toString());
        expect(page.locator("#email")).isVisible();
    }

    /** Waits until it is so. */
    private static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
