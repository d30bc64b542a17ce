package deskhand.console.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import deskhand.console.Browsers;
import deskhand.testing.Await;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the empty installation to the first draft in Chatwoot, in a real browser. */
class ConnectionsBrowserTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsBrowserTest.class);

    @Test
    void a_newcomer_connects_chatwoot_and_sees_the_first_draft() {
        try (var newcomer = new Newcomer();
                var browsers = new Browsers("422")) {
            var page = browsers.enter(newcomer.service, Newcomer.API_TOKEN, 1280, ColorScheme.LIGHT);
            var begun = System.nanoTime();
            connect(page, newcomer);
            firstDraft(page, newcomer);
            LOG.info("From the empty list to the first draft: {} ms", (System.nanoTime() - begun) / 1_000_000);
            auto(page, newcomer);
            phone(browsers.enter(newcomer.service, Newcomer.API_TOKEN, 375, ColorScheme.DARK), newcomer);
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static void connect(Page page, Newcomer newcomer) {
        page.navigate(newcomer.service.uri("/connections").toString());
        page.locator("#connect").click();
        Browsers.picture(page, "connections-choose.png");
        page.getByText("Chatwoot").first().click();
        page.locator("#f-base_url").fill(newcomer.chatwoot.url());
        page.locator("#f-base_url").blur();
        assertThat(page.locator("#look")).containsText("Chatwoot answers");
        page.locator("#f-admin_token").fill(newcomer.rita.token());
        page.locator("#f-admin_token").blur();
        assertThat(page.locator("#look .is-stop")).containsText("no administrator");
        page.locator("#f-admin_token").fill(newcomer.ada.token());
        page.locator("#f-read_token").fill(newcomer.rita.token());
        page.locator("#f-public_address").fill(newcomer.service.uri("").toString());
        page.locator("#f-slug").fill("acme");
        page.locator("#f-slug").blur();
        assertThat(page.locator("#look")).containsText("who sees the inboxes");
        page.locator("#inbox-" + newcomer.web.id()).check();
        assertThat(page.locator("#inbox-" + newcomer.web.id())).isChecked();
        Browsers.picture(page, "connections-wizard.png");
        page.locator("#set-up").click();
        assertThat(page.locator("#wizard")).containsText("acme is connected");
        Browsers.picture(page, "connections-made.png");
        page.locator("#go-on").click();
    }

    private static void firstDraft(Page page, Newcomer newcomer) {
        assertThat(page.locator("#arrivals")).containsText("Waiting for the first delivery");
        assertThat(page.locator("#findings")).containsText("Nothing came from the helpdesk yet");
        assertThat(page.locator("#mode")).hasText("draft");
        Browsers.picture(page, "connections-one.png");
        var mara = newcomer.chatwoot.account().contact("Mara Lind", "mara@example.org");
        var conversation = newcomer.chatwoot.newConversation(newcomer.web, mara, true, "Thank you very much!");
        Await.until("a draft is there", () -> !conversation.notes().isEmpty());
        assertThat(conversation.publicReplies()).isEmpty();
        assertThat(page.locator("#arrivals")).containsText("The helpdesk delivers");
        page.locator("#again").click();
        assertThat(page.locator("#findings")).containsText("The newest delivery came");
    }

    private static void auto(Page page, Newcomer newcomer) {
        page.locator("input[value=auto]").check();
        page.locator("form[action$='/mode'] input[name=admin_token]").first().fill(newcomer.ada.token());
        page.locator("#set-mode").click();
        assertThat(page.locator("#mode")).hasText("auto");
        assertThat(page.locator("#told")).containsText("Attached the bot to inbox");
        page.locator("#pause").click();
        assertThat(page.locator("#mode")).hasText("off");
        Browsers.picture(page, "connections-paused.png");
    }

    private static void phone(Page page, Newcomer newcomer) {
        page.navigate(newcomer.service.uri("/connections/new/chatwoot").toString());
        Browsers.picture(page, "connections-wizard-phone-dark.png");
        assertThat(Browsers.isTooWide(page)).isFalse();
        page.navigate(newcomer.service.uri("/connections/acme/check").toString());
        Browsers.picture(page, "connections-one-phone-dark.png");
        assertThat(Browsers.isTooWide(page)).isFalse();
        page.navigate(newcomer.service.uri("/connections").toString());
        assertThat(page.locator(".case-health p")).isVisible();
        Browsers.picture(page, "connections-list-phone-dark.png");
        assertThat(Browsers.isTooWide(page)).isFalse();
    }
}
