package deskhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A measure that cannot find anything is worth nothing, so here everything it looks for happens once. */
class TallyTest {

    private final Random random = new Random(1);
    private final Talk talk = new Talk("1", "Robin");
    private final List<Saying> sayings = new ArrayList<>();

    @Test
    void an_answered_burst_is_clean() {
        var first = said();
        var second = said();
        reply("m1", first, second);

        assertThat(tally().isClean()).isTrue();
        assertThat(tally().answered).isEqualTo(2);
    }

    @Test
    void an_acknowledged_message_without_reply_or_note_is_lost() {
        said();

        assertThat(tally().lost).isEqualTo(1);
    }

    @Test
    void a_message_that_was_never_acknowledged_is_not_lost() {
        said().ackedAt = 0;

        assertThat(tally().lost).isZero();
        assertThat(tally().notAcknowledged).isEqualTo(1);
    }

    @Test
    void a_note_covers_what_was_said_before_it_and_nothing_after() {
        said();
        talk.add("bot", true, "A person should look at this.", "m1");
        said();

        assertThat(tally().onlyNoted).isEqualTo(1);
        assertThat(tally().lost).isEqualTo(1);
    }

    @Test
    void the_same_answer_under_another_marker_is_doubled() {
        var first = said();
        reply("m1", first);
        reply("m2", first);

        assertThat(tally().doubled).isEqualTo(1);
    }

    @Test
    void the_same_marker_is_doubled_whatever_it_says() {
        said();
        talk.add("bot", false, "A colleague takes over.", "m1");
        talk.add("bot", false, "A colleague takes over.", "m1");

        assertThat(tally().doubled).isEqualTo(1);
    }

    @Test
    void an_older_message_answered_after_a_newer_one_is_out_of_order() {
        var first = said();
        var second = said();
        reply("m1", second);
        reply("m2", first);

        assertThat(tally().outOfOrder).isEqualTo(1);
    }

    @Test
    void a_reply_that_ignores_what_was_long_known_is_stale() {
        var first = said();
        var second = said();
        second.ackedAt = System.nanoTime() - Traffic.millis(2000);
        reply("m1", first);

        assertThat(tally().stale).isEqualTo(1);
    }

    @Test
    void words_of_another_conversation_are_cross_talk() {
        var first = said();
        reply("m1", first, new Saying(new Talk("2", "Kim"), random));

        assertThat(tally().crossTalk).isEqualTo(1);
    }

    private Saying said() {
        var saying = new Saying(talk, random);
        saying.say();
        saying.ackedAt = System.nanoTime();
        sayings.add(saying);
        return saying;
    }

    private void reply(String marker, Saying... about) {
        talk.add(
                "bot",
                false,
                "About "
                        + String.join(
                                " and ",
                                List.of(about).stream().map(s -> s.token).toList()),
                marker);
    }

    private Tally tally() {
        return new Tally(sayings, Set.of());
    }
}
