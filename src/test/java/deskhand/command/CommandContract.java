package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Redelivery;
import deskhand.testing.Await;
import deskhand.testing.Crashes;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every command, as each helpdesk tells and takes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommandContract {

    private HelpdeskUnderTest desk;

    abstract HelpdeskUnderTest helpdesk();

    @BeforeAll
    void start() {
        desk = helpdesk();
        desk.start(Map.of("deskhand.demo", "true"));
        desk.become(Mode.DRAFT);
        listen();
    }

    /** Where agents' notes have to be asked for. */
    void listen() {}

    @AfterAll
    void stop() {
        desk.close();
    }

    /** Whoever else can say something there says it for colleagues only: machines, and people who may not write to customers. */
    abstract void othersNote(String ref, String words);

    private String asked() {
        var ref = desk.customerBegins(Shop.THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(desk.notes(ref)).hasSize(1);
        return ref;
    }

    private void tell(String ref, String words) {
        desk.agentNotes(ref, words);
        desk.untilIdle();
    }

    private void answers(String ref, String words, String answer) {
        tell(ref, words);
        assertThat(desk.notes(ref).getLast()).as(words).contains(answer);
    }

    private long conversation(String ref) {
        return desk.service().count("select id from conversation where ref = '" + ref + "'");
    }

    private long waits(String ref, String operation) {
        return Wishes.waits(desk.service(), "acme", conversation(ref), operation);
    }

    private String approval(long id) {
        return desk.service()
                .query("select state || coalesce(' by ' || decided_by, '') from approval where id = " + id)
                .getFirst();
    }

    private long commands(String ref) {
        return desk.service().count("select count(*) from note_command where conversation_id = " + conversation(ref));
    }

    @Test
    void what_only_asks_is_answered_in_a_note_and_the_customer_reads_nothing() {
        var ref = asked();

        answers(ref, "@deskhand", "What you can tell the bot");
        answers(ref, "@deskhand help", "What you can tell the bot");
        answers(ref, "@deskhand send it now please", "This is no command");
        answers(ref, "@deskhand why", "last decision: draft");
        answers(ref, "@deskhand summarize", "1 by the customer");
        answers(ref, "@deskhand good", "noted as good");
        answers(ref, "@deskhand bad: too cold", "noted as bad");
        answers(ref, "@deskhand bad", "Say what is wrong");
        answers(ref, "@deskhand approve", "Nothing waits for approval");
        answers(ref, "@deskhand approve 4711", "There is no approval 4711");
        answers(ref, "@deskhand reject: it is packed", "Nothing waits for approval");

        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(commands(ref)).isEqualTo(11);
        assertThat(desk.service()
                        .query("select distinct who from note_command where conversation_id = " + conversation(ref)))
                .containsExactly("Ines Roth");
    }

    @Test
    void another_draft_is_written_and_then_sent_as_it_is_once() {
        var ref = asked();
        tell(ref, "@deskhand redo: shorter");
        tell(ref, "@deskhand to shipping: name the day");
        assertThat(desk.service()
                        .query("select coalesce(redo ->> 'category', 'same') from turn where redo is not null"
                                + " and conversation_id = " + conversation(ref) + " order by id"))
                .containsExactly("same", "shipping");
        answers(ref, "@deskhand to nowhere: what", "There is no such category");

        tell(ref, "@deskhand send: You are welcome!");
        answers(ref, "@deskhand send", "Not sent");
        answers(ref, "@deskhand redo: longer", "There is nothing to draft");

        assertThat(desk.publicReplies(ref)).containsExactly("You are welcome!");

        var second = asked();
        tell(second, "@deskhand send");
        assertThat(desk.publicReplies(second)).hasSize(1);
    }

    @Test
    void what_is_told_twice_counts_once() {
        var ref = asked();
        var skip = waits(ref, "skip_month");
        tell(ref, "@deskhand approve");
        tell(ref, "@deskhand good");
        tell(ref, "@deskhand send");
        var notes = desk.notes(ref).size();

        assertThat(new Redelivery(desk).everything()).allMatch(status -> status < 300);
        desk.untilIdle();
        for (var id : desk.service().query("select id from delivery order by id")) {
            desk.service().send("POST", "/api/v1/deliveries/" + id + "/replay", "");
        }
        desk.untilIdle();

        assertThat(commands(ref)).isEqualTo(3);
        assertThat(desk.notes(ref)).hasSize(notes);
        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(approval(skip)).isEqualTo("EXECUTED by Ines Roth");
    }

    @Test
    void approvals_are_decided_by_their_number_in_their_own_conversation_only() {
        var ref = asked();
        var other = asked();
        var skip = waits(ref, "skip_month");

        answers(other, "@deskhand approve " + skip, "There is no approval " + skip);
        answers(other, "@deskhand reject " + skip + ": no", "There is no approval " + skip);
        assertThat(approval(skip)).isEqualTo("PROPOSED");

        tell(ref, "@deskhand reject " + skip + ": the box is packed");
        answers(ref, "@deskhand approve " + skip, "Nothing changed by this note");
        assertThat(approval(skip)).isEqualTo("REJECTED by Ines Roth");
    }

    @Test
    void the_bot_is_paused_stays_out_and_goes_on() {
        var ref = asked();
        answers(ref, "@deskhand pause", "The bot is paused here");
        desk.customerSays(ref, "Thanks again!");
        desk.untilIdle();
        assertThat(turns(ref)).isEqualTo(1);

        answers(ref, "@deskhand take over", "Ines Roth has it now");
        tell(ref, "@deskhand resume");
        assertThat(turns(ref)).isEqualTo(2);
        assertThat(desk.publicReplies(ref)).isEmpty();
    }

    private long turns(String ref) {
        return desk.service().count("select count(*) from turn where conversation_id = " + conversation(ref));
    }

    @Test
    void a_reply_is_taken_back_when_a_colleague_answers_while_it_is_on_its_way() {
        var ref = asked();
        var crashes = desk.service().bean(Crashes.class);
        crashes.holdAt("before write_note");
        desk.agentNotes(ref, "@deskhand good");
        crashes.awaitReached("before write_note");
        desk.agentNotes(ref, "@deskhand send");
        Await.until(
                "the reply waits behind the note",
                () -> desk.service()
                                .count("select count(*) from action where word = 'post_reply' and state = 'WAITING'")
                        == 1);

        desk.agentReplies(ref, "I have answered this.");
        crashes.goOn("before write_note");
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(desk.notes(ref).getLast()).startsWith("Not sent.");
    }

    @Test
    void nobody_but_people_of_the_team_commands_and_only_in_notes() {
        var ref = desk.customerBegins("@deskhand send");
        desk.untilIdle();
        othersNote(ref, "@deskhand send: Hi!");
        desk.agentReplies(ref, "@deskhand take over");
        desk.untilIdle();

        assertThat(commands(ref)).isZero();
        assertThat(desk.publicReplies(ref)).isEmpty();
    }
}
