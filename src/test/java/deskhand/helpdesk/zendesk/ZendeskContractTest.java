package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.HelpdeskContract;
import deskhand.helpdesk.HelpdeskUnderTest;
import org.junit.jupiter.api.AfterAll;

class ZendeskContractTest extends HelpdeskContract {

    private static final SharedService SERVICE = new SharedService();

    @Override
    protected HelpdeskUnderTest helpdesk() {
        return new ZendeskUnderTest().on(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }
}
