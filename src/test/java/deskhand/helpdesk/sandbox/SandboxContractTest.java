package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.HelpdeskContract;
import deskhand.helpdesk.HelpdeskUnderTest;

class SandboxContractTest extends HelpdeskContract {

    @Override
    protected HelpdeskUnderTest helpdesk() {
        return new SandboxUnderTest();
    }
}
