package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskContract;
import deskhand.helpdesk.HelpdeskUnderTest;

class ChatwootContractTest extends HelpdeskContract {

    @Override
    protected HelpdeskUnderTest helpdesk() {
        return new ChatwootUnderTest();
    }
}
