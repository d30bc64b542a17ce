package deskhand.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Turn turn(long id, int from, int until) {
        var history = IntStream.range(from, until)
                .mapToObj(n -> new Line(
                        "m" + n,
                        n % 2 == 0 ? Author.CUSTOMER : Author.AGENT,
                        n == 3,
                        "Good day. It is about thing " + n + "! More words.",
                        List.of(),
                        NOON.plusSeconds(n)))
                .toList();
        return new Turn(id, 1, "t", "chat", null, Contact.UNKNOWN, Mode.AUTO, List.of(), history, true, null, NOON);
    }

    @Test
    void older_messages_are_kept_by_what_matters_in_them_when_a_turn_no_longer_knows_them() {
        try (var service = Service.start()) {
            service.query("""
                with c as (insert into conversation (connection_id, ref, channel, verified, status, assignee, labels,
                    facts_as_of, hands, created_at)
                values (1, 'c', 'chat', false, 'OPEN', 'NOBODY', '{}', now(), 'BOT', now()) returning id)
                select id from c
                """);
            var summaries = service.bean(Summaries.class);

            var first = summaries.of(turn(1, 0, 14));
            var later = summaries.of(turn(2, 8, 30));

            assertThat(first)
                    .containsExactly(
                            "21 Nov, Customer: It is about thing 0!",
                            "21 Nov, Human colleague: It is about thing 1!",
                            "21 Nov, Customer: It is about thing 2!");
            assertThat(later)
                    .startsWith(first.get(0), first.get(1), first.get(2))
                    .hasSize(20 - 1 - 4);
            assertThat(service.query("select text from conversation_summary").getFirst())
                    .isEqualTo(String.join("\n", later));
        }
    }
}
