package deskhand.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GateRulesApiTest {

    private static final String RULES = "/api/v1/gate-rules";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
        service.query("""
            with c as (
                insert into conversation (connection_id, ref, channel, contact_email, verified, status, assignee, labels,
                    facts_as_of, hands, created_at)
                values (1, 'c-9', 'chat', null, false, 'OPEN', 'NOBODY', '{}', now(), 'BOT', now()) returning id),
            m as (
                insert into message (conversation_id, ref, author, hidden, text, attachments, said_at, received_at)
                select id, t.ref, t.author, t.hidden, t.text, '{}', now(), now() from c, (values
                    ('1', 'CUSTOMER', false, 'The kettle exploded'),
                    ('2', 'BOT', false, 'Kettles never explode. Sorry!'),
                    ('3', 'AGENT', false, 'It may explode if you never clean it'),
                    ('4', 'AGENT', true, 'hidden: explode')) as t (ref, author, hidden, text)
                returning id)
            select count(*) from m
            """);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_pattern_is_tried_on_what_was_replied_before_it_is_saved() {
        var answer = service.send("POST", RULES + "/try", "{\"pattern\":\"\\\\bexplod\"}");

        assertThat(answer.body())
                .contains("\"looked_at\":2,\"hits\":2", "\"by_bot\":true", "It may explode")
                .doesNotContain("kettle exploded", "hidden:");
    }

    @Test
    void words_that_are_allowed_let_a_sentence_pass() {
        var answer = service.send("POST", RULES + "/try", "{\"pattern\":\"\\\\bexplod\",\"allowed\":[\"never\"]}");

        assertThat(answer.body()).contains("\"hits\":0");
    }

    @Test
    void a_rule_is_created_counts_at_once_and_is_removed() {
        var rule = "{\"pattern\":\"\\\\bkettle\",\"because\":\"Speaks of kettles\",\"verdict\":\"draft\"}";
        assertThat(service.send("PUT", RULES + "/kettles", rule).statusCode()).isEqualTo(200);

        assertThat(check("The kettle is blue."))
                .contains("\"verdict\":\"draft\"", "Speaks of kettles: The kettle is blue.");

        assertThat(service.send("DELETE", RULES + "/kettles", "").statusCode()).isEqualTo(204);
        assertThat(check("The kettle is blue.")).doesNotContain("kettles");
    }

    @Test
    void a_check_in_code_is_switched_off_and_not_removed() {
        var off = "{\"because\":\"x\",\"verdict\":\"revise\",\"enabled\":false}";
        assertThat(check("It costs €12.")).contains("unsupported-amount");
        assertThat(service.send("DELETE", RULES + "/unsupported-amount", "").statusCode())
                .isEqualTo(409);

        assertThat(service.send("PUT", RULES + "/unsupported-amount", off).statusCode())
                .isEqualTo(200);

        assertThat(check("It costs €12.")).doesNotContain("unsupported-amount");
        service.send("PUT", RULES + "/unsupported-amount", off.replace("false", "true"));
    }

    @Test
    void a_rule_without_a_pattern_must_be_a_check_that_there_is() {
        var answer = service.send("PUT", RULES + "/nothing", "{\"because\":\"x\",\"verdict\":\"draft\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("claimed-action");
    }

    @Test
    void a_broken_pattern_is_refused_with_its_reason() {
        var answer = service.send(
                "PUT", RULES + "/broken", "{\"pattern\":\"(open\",\"because\":\"x\",\"verdict\":\"draft\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The pattern cannot be understood");
    }

    private static String check(String reply) {
        return service.send(
                        "POST",
                        RULES + "/check",
                        "{\"replies\":[{\"reply\":\"" + reply + "\",\"question\":\"Which kettle?\"}]}")
                .body();
    }
}
