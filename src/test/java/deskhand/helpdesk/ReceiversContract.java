package deskhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Crashes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what is handed over, and where the bot may answer: a part of {@link HelpdeskContract}. */
abstract class ReceiversContract {

    /** The bot answers this by itself. */
    static final String THANKS = "Thank you very much!";

    /** This the bot always hands over. */
    static final String PERSON = "Let me talk to a person";

    private static final String LAST_MOMENT = "before outcome";

    HelpdeskUnderTest desk;

    /** Not started. */
    protected abstract HelpdeskUnderTest helpdesk();

    @BeforeEach
    void open() {
        desk = helpdesk();
        desk.start(Map.of());
        desk.become(Mode.AUTO);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_inbox_may_be_kept_to_drafts_on_a_connection_that_answers() {
        limit(desk.inbox() + ":draft,another-1:off");

        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.notes(ref)).hasSize(1);
        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(column("select mode from turn")).containsExactly("DRAFT");
        assertThat(column("select decided::text from turn"))
                .allMatch(decided -> decided.contains("The mode is draft for inbox " + desk.inbox() + "."));

        limit("another-1:off");
        var other = desk.customerBegins(THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(other)).hasSize(1);
    }

    private void limit(String inboxes) {
        var answer = desk.service().send("PUT", "/api/v1/connections/" + slug(), """
                {"settings": {"inbox_modes": "%s"}}
                """.formatted(inboxes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String slug() {
        return desk.service().bean(Connections.class).all().getFirst().slug();
    }

    @Test
    void a_handover_is_given_to_the_person_that_its_route_names_or_stays_with_the_team() {
        desk.withoutAgent("nobody@fjordgear.example");
        routeTo("nobody@fjordgear.example");
        var first = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertHandedOver(first);
        assertThat(desk.team(first)).isNotNull();
        assertThat(desk.assignee(first)).isNull();
        assertThat(column("select state from action where word = 'assign_person'"))
                .containsExactly("PARKED");

        desk.off();
        routeTo(desk.agent());
        var second = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertHandedOver(second);
        assertThat(desk.team(second)).isEqualTo(desk.team(first));
        assertThat(desk.assignee(second)).isEqualTo(desk.agent());
    }

    @Test
    void where_the_bot_only_drafts_whoever_has_a_conversation_keeps_it() {
        desk.become(Mode.DRAFT);
        routeTo(desk.otherAgent());
        var ref = duringATurn(PERSON);
        desk.agentTakesOver(ref);
        var holder = desk.assignee(ref);
        finish();

        assertThat(holder).isNotNull().isNotEqualTo(desk.otherAgent());
        assertThat(desk.assignee(ref)).isEqualTo(holder);
    }

    /** The team stays the one that it would be. */
    private void routeTo(String person) {
        var team = column("select team from category where slug = 'general'").getFirst();
        var answer = desk.service().send("PUT", "/api/v1/handoff-routes/persons", """
                {"connection": "%s", "reason": "wants_human", "team": "%s", "assignee": "%s"}
                """.formatted(slug(), team, person));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    final void assertHandedOver(String ref) {
        assertThat(desk.publicReplies(ref)).as("told").hasSize(1);
        assertThat(desk.notes(ref)).as("notes").hasSize(1);
        assertThat(desk.labels(ref)).contains("escalated", "ai_handoff");
        assertThat(desk.status(ref)).isEqualTo(Status.OPEN);
    }

    final String duringATurn(String text) {
        var crashes = desk.service().bean(Crashes.class);
        crashes.holdAt(LAST_MOMENT);
        var ref = desk.customerBegins(text);
        crashes.awaitReached(LAST_MOMENT);
        return ref;
    }

    final void finish() {
        desk.service().bean(Crashes.class).goOn(LAST_MOMENT);
        desk.untilIdle();
    }

    final List<String> column(String sql) {
        return desk.service().query(sql);
    }
}
