package deskhand.learning.solved;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.conversation.Message;
import deskhand.helpdesk.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String LONG = "Put vinegar and water in it, boil it twice and rinse it well.";

    private final List<Message> messages = new ArrayList<>();

    private ExchangeTest say(Author author, boolean hidden, String text) {
        var id = messages.size() + 1;
        messages.add(new Message(id, "m" + id, author, hidden, text, List.of(), NOON, true, null));
        return this;
    }

    @Test
    void the_exchange_in_which_people_said_most_is_what_was_solved() {
        say(Author.CUSTOMER, false, "Hello, is anybody there?")
                .say(Author.AGENT, false, "Hi, how can I help?")
                .say(Author.CUSTOMER, false, "How do I descale it?")
                .say(Author.CUSTOMER, false, "It is the small one.")
                .say(Author.AGENT, true, "Looks like a case for the whole team, does it not? I will answer.")
                .say(Author.AGENT, false, LONG)
                .say(Author.AGENT, false, "Twice a year is enough.")
                .say(Author.CUSTOMER, false, "Thank you, that worked very well for me!")
                .say(Author.AGENT, false, "You are welcome.");

        assertThat(Exchange.in(messages, Set.of()))
                .contains(new Exchange(
                        List.of("How do I descale it?", "It is the small one."),
                        List.of(LONG, "Twice a year is enough.")));
    }

    @Test
    void what_the_bot_said_counts_only_where_a_person_approved_it() {
        say(Author.CUSTOMER, false, "How do I descale it?").say(Author.BOT, false, LONG);

        assertThat(Exchange.in(messages, Set.of())).isEmpty();
        assertThat(Exchange.in(messages, Set.of("m2")))
                .contains(new Exchange(List.of("How do I descale it?"), List.of(LONG)));
    }

    @Test
    void an_answer_after_one_of_the_bot_is_no_answer_to_what_was_asked_before() {
        say(Author.CUSTOMER, false, "How do I descale it?")
                .say(Author.BOT, false, LONG)
                .say(Author.AGENT, false, LONG);

        assertThat(Exchange.in(messages, Set.of())).isEmpty();
    }

    @Test
    void a_word_or_two_answer_nothing() {
        say(Author.CUSTOMER, false, "How do I descale it?").say(Author.AGENT, false, "With vinegar.");

        assertThat(Exchange.in(messages, Set.of())).isEmpty();
    }
}
