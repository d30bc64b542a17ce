package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Sender;
import deskhand.testing.chatwoot.Status;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The whole way of somebody who installs it: one call, a first draft, one more call, a first answer, and away again. */
class TenMinutesTest {

    private static final String THANKS = "Thank you very much!";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Service service;
    private Furnished shop;
    private Sender.Contact mara;

    @BeforeEach
    void start() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        service =
                Service.start(Map.of("deskhand.api-token", Furnished.API_TOKEN)).showing(Furnished.API_TOKEN);
        shop = new Furnished(service, "acme");
        mara = shop.chatwoot.account().contact("Mara Lind", "mara@example.org");
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        service.close();
        shop.close();
    }

    @Test
    void from_nothing_to_an_answer_and_back() {
        var told = shop.setUp(shop.wish("public_address", service.uri("").toString()));
        assertThat(told.status()).as(told.response().body()).isEqualTo(201);
        assertThat(told.about("public_address"))
                .singleElement()
                .asString()
                .contains("SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true");

        var first = shop.chatwoot.newConversation(shop.web, mara, true, THANKS);
        Await.until("a draft is there", () -> !first.notes().isEmpty());
        assertThat(first.publicReplies()).isEmpty();
        assertThat(first.status()).isEqualTo(Status.OPEN);
        assertThat(shop.check().about("webhook_seen"))
                .singleElement()
                .asString()
                .startsWith("ok");

        shop.setUp(Map.of("slug", "acme", "mode", "auto", "admin_token", shop.ada.token()));
        var second = shop.chatwoot.newConversation(shop.web, mara, true, THANKS);
        Await.until("it is answered", () -> !second.publicReplies().isEmpty());
        Await.until("it is labelled", () -> second.labels().contains("ai_replied"));
        assertThat(second.status()).isEqualTo(Status.PENDING);

        shop.told("DELETE", "/api/v1/connections/acme", Map.of("admin_token", shop.ada.token()));
        var third = shop.chatwoot.newConversation(shop.web, mara, true, THANKS);
        shop.chatwoot.webhooks().untilDelivered();
        assertThat(third.status()).isEqualTo(Status.OPEN);
        assertThat(third.notes()).isEmpty();
        shop.chatwoot.assertNoInvalidRequests();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line ->
                        line.contains("user-token-") || line.contains("bot-token-") || line.contains("-secret-"));
    }
}
