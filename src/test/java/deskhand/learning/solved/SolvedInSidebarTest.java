package deskhand.learning.solved;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation.Customer;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was solved before, in the panel inside the helpdesk. */
class SolvedInSidebarTest {

    private static final Customer BRUNO = new Customer("c2", "Bruno Holm", "bruno@example.com", true);
    private static final String QUESTION = "Does the samovar hum in the key of G sharp when the attic is damp?";
    private static final String ANSWER =
            "Hi Ida,\n\nyes, the humming comes from the loose brass ring below the tap. Put a felt pad below, then it"
                    + " stays quiet.\n\nKind regards\nRobin";
    private static final Pattern KEY = Pattern.compile("\"key\":\"(sk_[0-9a-f]{64})\"");

    private static Shop shop;
    private static String key;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.DRAFT);
        var made = KEY.matcher(shop.service
                .send("POST", "/api/v1/connections/" + Shop.SLUG + "/sidebar-key", "")
                .body());
        assertThat(made.find()).isTrue();
        key = made.group(1);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Nobody has solved anything before. */
    @BeforeEach
    void beginAnew() {
        shop.service.query("delete from solved_case returning id");
        shop.service.run("update conversation set status = 'OPEN'");
    }

    private static String solved(String answer) {
        return shop.peopleSolve(QUESTION, answer);
    }

    private static void keep() {
        shop.service.bean(SolvedJob.class).run();
    }

    private static String seen() {
        var ref = shop.inbox().start(Shop.SLUG, BRUNO, "chat", QUESTION);
        shop.untilIdle();
        var body = Service.exchange(
                        HttpRequest.newBuilder(shop.service.uri("/sidebar/" + Shop.SLUG + "/conversations/" + ref))
                                .header("Authorization", "Bearer " + key)
                                .build())
                .body();
        var from = body.indexOf("Solved before");
        return from < 0 ? "" : body.substring(from);
    }

    private static int listed(String seen) {
        return seen.split("<li>", -1).length - 1;
    }

    @Test
    void what_people_answered_is_shown_once_without_names_and_with_why_it_is_similar() {
        var ref = solved(ANSWER);
        keep();

        var seen = seen();

        assertThat(listed(seen)).isEqualTo(1);
        assertThat(seen)
                .contains(ref, "felt pad", "% alike, category ", "answered by people")
                .doesNotContain("Ida", "Robin");
    }

    @Test
    void those_that_only_our_turns_tell_of_stand_beside_it_and_there_are_five_at_most() {
        solved(ANSWER);
        keep();
        for (var number = 0; number < 5; number++) {
            solved("Number " + number + " is in the attic.");
        }

        var seen = seen();

        assertThat(listed(seen)).isEqualTo(5);
        assertThat(seen).contains("its last reply");
    }

    @Test
    void one_that_counts_for_another_is_not_shown_beside_it() {
        solved(ANSWER);
        solved(ANSWER.replace("quiet", "silent"));
        keep();

        var seen = seen();

        assertThat(listed(seen)).isEqualTo(1);
        assertThat(seen).contains("answered by people in 2 conversations");
    }

    @Test
    void what_was_forgotten_or_erased_is_not_shown() {
        solved(ANSWER);
        keep();
        var id = shop.service.query("select id from solved_case").getFirst();
        shop.service.send("DELETE", "/api/v1/solved-conversations/" + id, "");
        assertThat(seen()).doesNotContain("felt pad");

        solved(ANSWER);
        keep();
        assertThat(seen()).contains("felt pad");
        shop.service.send("DELETE", "/api/v1/customers?email=ida@example.com", "");
        assertThat(seen()).doesNotContain("felt pad", "samovar");
    }

    @Test
    void a_link_leads_to_the_page_of_the_helpdesk() {
        assertThat(page("chatwoot", "https://chat.example.com/", "12"))
                .contains("https://chat.example.com/app/accounts/7/conversations/12");
        assertThat(page("zendesk", "https://acme.zendesk.com", "12"))
                .contains("https://acme.zendesk.com/agent/tickets/12");
        assertThat(page("zendesk", "https://acme.zendesk.com", "12?x")).isEmpty();
    }

    private static Optional<String> page(String kind, String url, String ref) {
        var connection = shop.service
                .bean(Connections.class)
                .put("linked-" + kind, new ConnectionSpec(kind, url, "7", "token", "secret", Mode.SHADOW));
        return shop.service.bean(Helpdesks.class).of(connection).agentPage(connection, ref);
    }
}
