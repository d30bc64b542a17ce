package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks in a ticket, and how sure Zendesk is of it. */
class VoiceTest {

    private static final String BOT = "9";
    private static final String MARA = "1";
    private static final String INES = "2";
    private static final String OLE = "3";

    private static Part part(Map<String, Object> json) {
        return new Part(JsonNode.from(json));
    }

    private static Map<String, Part> people() {
        return Map.of(
                MARA, part(Map.of("id", 1, "role", "end-user")),
                OLE, part(Map.of("id", 3, "role", "end-user")),
                INES, part(Map.of("id", 2, "role", "agent", "name", "Ines Roth")));
    }

    private static Voice voice(String submitter, String channel, String machines) {
        var ticket = new Ticket(part(Map.of(
                "requester_id",
                1,
                "submitter_id",
                Integer.parseInt(submitter),
                "raw_subject",
                "A question",
                "created_at",
                "2026-11-21T09:12:40Z",
                "via",
                Map.of("channel", channel))));
        var connection = new Connection(
                1,
                "acme",
                "zendesk",
                null,
                null,
                null,
                "secret",
                Map.of(),
                Map.of(ZendeskHelpdesk.MACHINES, machines),
                Mode.AUTO,
                1);
        return new Voice(connection, ticket, people(), BOT, false);
    }

    private static Part comment(String author, boolean isPublic, String channel, String at, Integer... flags) {
        return part(Map.of(
                "author_id", Integer.parseInt(author),
                "public", isPublic,
                "created_at", at,
                "via", Map.of("channel", channel),
                "metadata", Map.of("flags", List.of(flags))));
    }

    private static Author author(String author, boolean isPublic, Integer... flags) {
        return voice(MARA, "email", "").of(comment(author, isPublic, "email", "2026-11-21T09:30:00Z", flags));
    }

    @Test
    void who_wrote_decides_who_is_heard() {
        assertThat(author(MARA, true)).isEqualTo(Author.CUSTOMER);
        assertThat(author(OLE, true)).isEqualTo(Author.OTHER);
        assertThat(author(INES, true)).isEqualTo(Author.AGENT);
        assertThat(author(BOT, true)).isEqualTo(Author.BOT);
        assertThat(author(MARA, false)).isEqualTo(Author.SYSTEM);
    }

    /** Zendesk's own numbers for its doubts. */
    @ParameterizedTest
    @CsvSource({
        "0, CUSTOMER, true, true",
        "2, OTHER, true, false",
        "3, CUSTOMER, true, false",
        "4, SYSTEM, false, false",
        "5, CUSTOMER, false, false",
        "11, CUSTOMER, false, false",
        "14, CUSTOMER, true, false",
        "18, CUSTOMER, false, false",
        "20, CUSTOMER, false, false",
        "21, CUSTOMER, true, false",
        "22, CUSTOMER, true, false"
    })
    void a_flag_costs_trust(int flag, Author who, boolean doubtful, boolean suspicious) {
        var comment = comment(MARA, true, "email", "2026-11-21T09:30:00Z", flag);

        assertThat(author(MARA, true, flag)).isEqualTo(who);
        assertThat(Voice.isDoubtful(comment)).isEqualTo(doubtful);
        assertThat(Voice.isSuspicious(comment)).isEqualTo(suspicious);
    }

    @Test
    void a_mail_that_an_agent_sent_on_and_words_that_an_agent_noted_down_are_not_heard() {
        var first = comment(MARA, true, "email", "2026-11-21T09:12:40Z");
        var later = comment(MARA, true, "email", "2026-11-21T10:00:00Z");

        assertThat(voice(INES, "email", "").of(first)).isEqualTo(Author.SYSTEM);
        assertThat(voice(INES, "web", "").of(first)).isEqualTo(Author.SYSTEM);
        assertThat(voice(INES, "email", "").of(later)).isEqualTo(Author.CUSTOMER);
    }

    @Test
    void what_an_integration_brought_in_or_another_customer_is_heard_and_what_a_stranger_brought_is_not() {
        var first = comment(MARA, true, "api", "2026-11-21T09:12:40Z");

        assertThat(voice(INES, "api", "").of(first)).isEqualTo(Author.CUSTOMER);
        assertThat(voice(OLE, "email", "").of(first)).isEqualTo(Author.CUSTOMER);
        assertThat(voice("77", "email", "").of(first)).isEqualTo(Author.SYSTEM);
    }

    @Test
    void rules_merges_and_machines_are_nobody() {
        assertThat(voice(MARA, "email", "").of(comment(INES, true, "rule", "2026-11-21T09:30:00Z")))
                .isEqualTo(Author.SYSTEM);
        assertThat(voice(MARA, "email", "").of(comment(INES, false, "system", "2026-11-21T09:30:00Z")))
                .isEqualTo(Author.SYSTEM);
        assertThat(voice(MARA, "email", "5, 2").of(comment(INES, true, "api", "2026-11-21T09:30:00Z")))
                .isEqualTo(Author.SYSTEM);
    }
}
