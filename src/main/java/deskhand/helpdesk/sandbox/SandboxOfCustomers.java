package deskhand.helpdesk.sandbox;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;

/** Conversations of the sandbox are kept here, so they go with their customer; those of a real helpdesk are its own. */
@Singleton
class SandboxOfCustomers implements KeptOfCustomers {

    private final SandboxConversations conversations;
    private final SandboxDeliveries deliveries;

    SandboxOfCustomers(SandboxConversations conversations, SandboxDeliveries deliveries) {
        this.conversations = conversations;
        this.deliveries = deliveries;
    }

    @Override
    public long erase(String email) {
        return deliveries.erase(email) + conversations.erase(email);
    }
}
