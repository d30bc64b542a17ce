package deskhand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.testing.Shop;
import deskhand.turn.LiveHearing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of whom a conversation is said to be by several events. */
class WhoseConversationTest {

    private static final Contact MARA = new Contact("7", "Mara", "mara@example.org", "+49 30 1", "mara-7", true);
    private static final Contact TYPED = new Contact("7", "Mara", "mara@example.org", null, null, false);

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.DRAFT);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Contact after(String ref, Contact... contacts) {
        var connection = shop.service.bean(Connections.class).find(Shop.SLUG).orElseThrow();
        for (var contact : contacts) {
            var facts = new ConversationFacts(
                    ref,
                    "web",
                    null,
                    null,
                    contact,
                    Status.PENDING,
                    Assignee.NOBODY,
                    null,
                    List.of(),
                    null,
                    true,
                    false,
                    Instant.parse("2026-11-23T09:00:00Z"));
            shop.service.bean(LiveHearing.class).hear(connection, new HelpdeskConversation(facts, List.of()));
        }
        return shop.service
                .bean(Conversations.class)
                .find(connection.id(), ref)
                .orElseThrow()
                .contact(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void what_an_event_leaves_out_is_still_known() {
        assertThat(after("left-out", MARA, new Contact("7", null, null, true)).email())
                .isEqualTo("mara@example.org");
        assertThat(after("nobody", MARA, Contact.UNKNOWN))
                .isEqualTo(new Contact("7", "Mara", "mara@example.org", "+49 30 1", "mara-7", false));
    }

    @Test
    void nothing_of_another_contact_is_kept() {
        var eve = new Contact("8", "Eve", null, null, null, true);

        assertThat(after("merged", MARA, eve)).isEqualTo(eve);
    }

    @Test
    void an_address_that_was_typed_is_not_proven_by_an_event_without_it() {
        assertThat(after("typed", TYPED, new Contact("7", "Mara", null, null, "mara-7", true)))
                .isEqualTo(new Contact("7", "Mara", "mara@example.org", null, "mara-7", false));
        assertThat(after("proven", TYPED, MARA)).isEqualTo(MARA);
    }
}
