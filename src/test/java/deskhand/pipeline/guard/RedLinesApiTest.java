package deskhand.pipeline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedLinesApiTest {

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
                    ('1', 'CUSTOMER', false, 'The kettle squeaked'),
                    ('2', 'CUSTOMER', false, 'My lawyer will hear the kettle squeak'),
                    ('3', 'CUSTOMER', false, 'Where is my kettle?'),
                    ('4', 'AGENT', false, 'Our kettles never squeaked'),
                    ('5', 'CUSTOMER', true, 'hidden: squeaked')) as t (ref, author, hidden, text)
                returning id)
            select count(*) from m
            """);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String rule(String pattern) {
        return "{\"pattern\":\"" + pattern
                + "\",\"because\":\"Something blew up.\",\"priority\":\"urgent\",\"team\":\"Quality\","
                + "\"languages\":[\"en\"],\"label\":\"explosion\",\"notice\":\"Please stay away from it.\"}";
    }

    @Test
    void a_pattern_is_tried_on_what_customers_wrote_before_it_is_saved() {
        var answer = service.send("POST", "/api/v1/red-lines/try", "{\"pattern\":\"\\\\bsqueak\"}");

        assertThat(answer.body())
                .contains(
                        "\"looked_at\":3,\"hits\":2,\"new_hits\":1,\"share\":0.66",
                        "\"text\":\"The kettle squeaked\",\"found\":[\"squeak\"],\"is_new\":true")
                .contains("lawyer will hear")
                .doesNotContain("Our kettles", "hidden:");
        assertThat(service.get("/api/v1/red-lines").body()).doesNotContain("\"name\":\"trial\"");
    }

    @Test
    void a_red_line_is_created_changed_and_removed() {
        assertThat(service.send("PUT", "/api/v1/red-lines/explosion", rule("\\\\bblew up\\\\b"))
                        .statusCode())
                .isEqualTo(200);

        var changed = service.send("PUT", "/api/v1/red-lines/explosion", rule("\\\\bburst\\\\b"));

        assertThat(changed.body()).contains("\"label\":\"explosion\"", "\"languages\":[\"en\"]", "\"enabled\":true");
        assertThat(service.get("/api/v1/red-lines/explosion").body())
                .contains("burst")
                .doesNotContain("bblew up");
        assertThat(service.send("DELETE", "/api/v1/red-lines/explosion", "").statusCode())
                .isEqualTo(204);
        assertThat(service.get("/api/v1/red-lines/explosion").statusCode()).isEqualTo(404);
    }

    @Test
    void a_red_line_carries_examples_and_what_only_sounds_like_them() {
        var taught = rule("\\\\bzzz\\\\b")
                .replace(
                        "\"priority\"",
                        "\"examples\":[\"The garden gnome you sent winks at me\"],\"look_alikes\":[\"A gnome please\"],\"priority\"");
        service.send("PUT", "/api/v1/red-lines/gnomes", taught);

        var screened = service.send(
                "POST", "/api/v1/brain/screen", "{\"texts\":[\"your garden gnome winks at me!\",\"a gnome please\"]}");

        assertThat(screened.body())
                .contains("\"red_line\":\"gnomes\",\"red_line_like\":\"The garden gnome you sent winks at me\"")
                .containsOnlyOnce("gnomes");
        assertThat(service.get("/api/v1/red-lines/gnomes").body()).contains("\"look_alikes\":[\"A gnome please\"]");
        service.send("DELETE", "/api/v1/red-lines/gnomes", "");
    }

    @Test
    void the_second_of_two_who_edit_is_told_and_nothing_is_overwritten() {
        service.send("PUT", "/api/v1/red-lines/shared", rule("first"));
        var seen = service.get("/api/v1/red-lines/shared")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(putSeen(rule("theirs"), seen)).isEqualTo(200);
        assertThat(putSeen(rule("mine"), seen)).isEqualTo(412);

        assertThat(service.get("/api/v1/red-lines/shared").body())
                .contains("theirs")
                .doesNotContain("mine");
        service.send("DELETE", "/api/v1/red-lines/shared", "");
        assertThat(putSeen(rule("mine"), seen)).as("it is gone").isEqualTo(412);
    }

    private static int putSeen(String json, String seen) {
        return Service.exchange(HttpRequest.newBuilder(service.uri("/api/v1/red-lines/shared"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", seen)
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    @Test
    void a_broken_pattern_is_refused_with_its_reason() {
        var answer = service.send("PUT", "/api/v1/red-lines/broken", rule("(unclosed"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The pattern cannot be understood");
        var ahead = service.send("POST", "/api/v1/red-lines/try", "{\"pattern\":\"(?=look)\"}");
        assertThat(ahead.statusCode()).isEqualTo(400);
        assertThat(ahead.body()).contains("looks ahead or behind, which is not supported");
    }
}
