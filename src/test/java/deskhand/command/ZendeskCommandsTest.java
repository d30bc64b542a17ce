package deskhand.command;

import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.zendesk.ZendeskUnderTest;
import deskhand.testing.zendesk.Draft;

/** Commands as Zendesk tells and takes them. */
class ZendeskCommandsTest extends CommandContract {

    private final ZendeskUnderTest desk = new ZendeskUnderTest();

    @Override
    HelpdeskUnderTest helpdesk() {
        return desk;
    }

    @Override
    void listen() {
        desk.put("{\"secrets\": {\"event_secret\": \"" + desk.hookup().eventSecret() + "\"}}");
        desk.hookup().subscribing(desk.service().uri("/webhooks/zendesk/acme").toString());
    }

    @Override
    void othersNote(String ref, String words) {
        var zendesk = desk.zendesk();
        var account = zendesk.account();
        var ticket = desk.ticket(ref);
        zendesk.agentNotes(ticket, account.lightAgent("Lio Light"), words);
        zendesk.write(
                ticket,
                Draft.by(account.customer("Sam Stranger", "sam@example.net"), words)
                        .privately());
    }
}
