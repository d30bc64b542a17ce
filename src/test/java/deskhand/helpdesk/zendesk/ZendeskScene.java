package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Mode;
import deskhand.testing.zendesk.FakeZendesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The whole service and a Zendesk, over HTTP in both directions: one service for the tests of a class, and for each of them an
 * account of its own, where the bot answers by itself.
 */
abstract class ZendeskScene {

    static final String THANKS = "Thank you very much!";
    static final String PERSON = "Let me talk to a person";

    private static final SharedService SERVICE = new SharedService();

    ZendeskUnderTest desk;
    FakeZendesk zendesk;

    @BeforeEach
    void start() {
        desk = new ZendeskUnderTest().on(SERVICE);
        desk.start(Map.of());
        desk.become(Mode.AUTO);
        zendesk = desk.zendesk();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @AfterAll
    static void stopService() {
        SERVICE.close();
    }

    List<String> column(String sql) {
        return desk.service().query(sql);
    }

    /** Events are told too: of chats, and of what agents do in a customer's name, which triggers do not tell. */
    void subscribe() {
        desk.hookup().subscribing(desk.webhook());
        desk.put("{\"secrets\": {\"event_secret\": \"" + desk.hookup().eventSecret() + "\"}}");
    }
}
