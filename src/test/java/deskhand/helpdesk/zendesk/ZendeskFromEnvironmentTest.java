package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.zendesk.FakeZendesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection by settings alone, with an account that was prepared by hand. */
class ZendeskFromEnvironmentTest {

    private static Map<String, Object> settings(String url, Map<String, Object> more) {
        var all = new HashMap<String, Object>(Map.of(
                "deskhand.api-token", "a-token-of-some-length",
                "deskhand.zendesk.slug", "acme",
                "deskhand.zendesk.base-url", url,
                "deskhand.zendesk.mode", "draft"));
        all.putAll(more);
        return all;
    }

    @Test
    void a_draft_is_written_for_a_customer_of_an_account_prepared_by_hand() {
        try (var zendesk = FakeZendesk.start()) {
            var hookup = zendesk.connect();
            var client = Map.<String, Object>of(
                    "deskhand.zendesk.client-id", hookup.clientId(),
                    "deskhand.zendesk.client-secret", hookup.clientSecret(),
                    "deskhand.zendesk.account", hookup.account(),
                    "deskhand.zendesk.webhook-secret", hookup.triggerSecret());
            try (var service = Service.start(settings(zendesk.url(), client))) {
                hookup.watching(service.uri("/webhooks/zendesk/acme").toString());
                var mara = zendesk.account().customer("Mara Lind", "mara@example.org");
                var ticket = zendesk.newTicket(mara, "Hello", "Thank you very much!");
                Await.until("a draft is there", () -> !ticket.notes().isEmpty());

                assertThat(ticket.publicReplies()).isEmpty();
                assertThat(service.bean(Connections.class)
                                .find("acme")
                                .orElseThrow()
                                .mode())
                        .isEqualTo(Mode.DRAFT);
            }
            zendesk.assertNoInvalidRequests();
        }
    }

    @Test
    void an_api_token_still_works() {
        try (var zendesk = FakeZendesk.start()) {
            var hookup = zendesk.connect();
            zendesk.account().settings().apiTokens(true);
            var token = Map.<String, Object>of(
                    "deskhand.zendesk.email", String.valueOf(hookup.bot().email()),
                    "deskhand.zendesk.api-token", zendesk.account().sessions().apiToken(),
                    "deskhand.zendesk.webhook-secret", hookup.triggerSecret());
            try (var service = Service.start(settings(zendesk.url(), token))) {
                hookup.watching(service.uri("/webhooks/zendesk/acme").toString());
                var mara = zendesk.account().customer("Mara Lind", "mara@example.org");
                var ticket = zendesk.newTicket(mara, "Hello", "Thank you very much!");
                Await.until("a draft is there", () -> !ticket.notes().isEmpty());
            }
        }
    }

    @Test
    void settings_that_are_not_enough_stop_the_start_and_name_what_is_missing() {
        assertThatThrownBy(() -> Service.start(settings("https://acme.zendesk.com", Map.of())))
                .hasStackTraceContaining("DESKHAND_ZENDESK_CLIENT_ID");
    }
}
