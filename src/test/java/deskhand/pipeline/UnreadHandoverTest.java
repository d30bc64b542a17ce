package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Action;
import deskhand.playbook.handoff.HandoffBook;
import deskhand.playbook.handoff.HandoffRoute;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import deskhand.turn.Outcome;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is handed over before it was known what it is about goes by routes, languages and limits all the same. */
class UnreadHandoverTest {

    private ApplicationContext service;

    @BeforeEach
    void start() {
        service = Brain.start(Map.of());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Planned givenUp(String text) {
        return service.getBean(TurnPipeline.class).giveUp(ATurn.saying(text).turn());
    }

    private static String notice(Planned planned) {
        return planned.actions().stream()
                .filter(Action.PostNotice.class::isInstance)
                .map(action -> ((Action.PostNotice) action).text())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_route_for_its_reason_and_language_counts_and_the_customer_is_told_in_it() {
        service.getBean(HandoffBook.class)
                .put(new HandoffRoute(
                        "stuck", 1, null, null, "tried_too_often", "de", null, "Berlin", "ines@example.com"));

        var german = givenUp("Wo ist mein Paket? Ich warte seit zwei Wochen und niemand antwortet mir.");
        var english = givenUp("Where is my parcel? I have waited for two weeks and nobody answers me.");

        assertThat(german.outcome()).isInstanceOfSatisfying(Outcome.Escalate.class, escalate -> {
            assertThat(escalate.team()).isEqualTo("Berlin");
            assertThat(escalate.assignee()).isEqualTo("ines@example.com");
        });
        assertThat(english.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Escalate.class,
                        escalate -> assertThat(escalate.team()).isNotEqualTo("Berlin"));
        assertThat(notice(english)).contains("colleague");
        assertThat(notice(german)).isNotEmpty().doesNotContain("colleague");
    }

    @Test
    void where_the_bot_may_only_watch_it_says_nothing() {
        service.getBean(PolicyBook.class).put(new Policy(null, null, null, null, "shadow", null, null));

        assertThat(givenUp("Where is my parcel?").actions()).isEmpty();
    }
}
