package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.HelpdeskContract;
import deskhand.helpdesk.HelpdeskUnderTest;

class ZendeskContractTest extends HelpdeskContract {

    @Override
    protected HelpdeskUnderTest helpdesk() {
        return new ZendeskUnderTest();
    }
}
