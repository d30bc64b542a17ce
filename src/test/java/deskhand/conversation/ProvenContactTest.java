package deskhand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProvenContactTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static boolean isVerified(String email, boolean mailbox, String provenEmail, Instant until) {
        var conversation = new Conversation(
                1,
                1,
                "7",
                "email",
                null,
                null,
                null,
                email,
                null,
                null,
                false,
                Status.OPEN,
                Assignee.NOBODY,
                true,
                mailbox,
                Hands.BOT,
                false,
                NOW,
                null,
                provenEmail,
                until,
                null);
        return conversation.contact(NOW).verified();
    }

    @Test
    void a_proven_address_counts_until_its_time_is_over() {
        assertThat(isVerified("Ida@example.com", true, "ida@example.com", NOW.plusSeconds(1)))
                .isTrue();
        assertThat(isVerified("ida@example.com", true, "ida@example.com", NOW)).isFalse();
    }

    @Test
    void another_address_or_another_way_of_the_reply_is_not_proven() {
        var later = NOW.plusSeconds(60);
        assertThat(isVerified("eve@example.com", true, "ida@example.com", later))
                .isFalse();
        assertThat(isVerified("ida@example.com", false, "ida@example.com", later))
                .isFalse();
    }
}
