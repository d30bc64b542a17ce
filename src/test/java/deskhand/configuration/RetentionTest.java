package deskhand.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.platform.config.Perishable;
import deskhand.testing.Await;
import deskhand.testing.Person;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is old enough is deleted, and nothing else. */
class RetentionTest {

    @Test
    void deliveries_end_when_their_time_is_over_but_for_those_that_failed() {
        try (var shop = Shop.open(Mode.SHADOW)) {
            var service = shop.service;
            shop.customerBegins(Shop.THANKS);
            Await.until("it came in", () -> service.count("select count(*) from turn where state = 'DONE'") == 1);
            var all = service.count("select count(*) from delivery");
            service.query("update delivery set received_at = received_at - interval '40 days' returning 1");
            service.query("update delivery set state = 'FAILED' where id = (select min(id) from delivery) returning 1");
            service.query("insert into delivery (connection_id, key, event, state, headers, body, received_at)"
                    + " values (1, 'new', 'e', 'TAKEN', '{}', '', now()) returning 1");
            var retention = service.bean(Retention.class);

            retention.run();
            assertThat(service.count("select count(*) from delivery")).isEqualTo(all + 1);

            var answer = service.send("PUT", "/api/v1/retention/deliveries", "{\"keep_days\":30}");
            assertThat(answer.body()).contains("\"keep_days\":30", "\"is_set\":true");
            retention.run();
            assertThat(service.query("select state from delivery order by id")).containsExactly("FAILED", "TAKEN");
            assertThat(service.get("/api/v1/audit?part=retention").body())
                    .contains("{\"name\":\"keep_days\",\"before\":0,\"after\":30}");
        }
    }

    @Test
    void traces_end_and_their_turns_stay() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var service = shop.service;
            var first = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            service.query("update stage set ended_at = ended_at - interval '40 days' returning 1");
            service.query("update turn set finished_at = finished_at - interval '40 days' returning 1");
            var second = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            var person = Person.at(service);
            assertThat(person.get("/configuration").body()).contains("How long things are kept", "keep-traces");

            assertThat(person.post("/configuration/retention", Map.of("keep-traces", "3"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(person.post("/configuration/retention", Map.of("keep-traces", "30"))
                            .statusCode())
                    .isEqualTo(303);
            service.bean(Retention.class).run();

            assertThat(service.query("select distinct turn_id from stage")).containsExactly("2");
            assertThat(service.count("select count(*) from turn")).isEqualTo(2);
            assertThat(person.get("/turns/1").statusCode()).isLessThan(400);
            assertThat(person.get("/inbox").statusCode()).isEqualTo(200);
            shop.inbox().agentNotes(Shop.SLUG, first, "@deskhand send").orElseThrow();
            shop.untilIdle();
            assertThat(shop.notes(first).getLast()).startsWith("Not sent");
            assertThat(shop.publicReplies(second)).isEmpty();
        }
    }

    @Test
    void an_operation_that_waits_keeps_its_trace_and_without_one_its_end_is_told_all_the_same() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please skip my next box")) {
            var service = wishes.shop.service;
            var id = wishes.waits("skip_month", "{}");
            wishes.shop.untilIdle();
            service.run("update stage set ended_at = ended_at - interval '40 days'");
            service.run("update turn set finished_at = finished_at - interval '40 days'");
            service.send("PUT", "/api/v1/retention/traces", "{\"keep_days\":30}");

            service.bean(Retention.class).run();
            assertThat(service.count("select count(*) from stage")).isPositive();

            service.run("delete from stage");
            wishes.approve(id);
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref)).anyMatch(note -> note.contains("**Done"));

            service.run("update stage set ended_at = ended_at - interval '40 days'");
            service.run("update turn set finished_at = finished_at - interval '40 days'");
            service.bean(Retention.class).run();
            assertThat(service.count("select count(*) from stage")).isZero();
        }
    }

    @Test
    void one_thing_that_cannot_be_deleted_does_not_keep_the_others() {
        var deleted = new ArrayList<String>();
        var ill = perishable("a", name -> {
            throw new IllegalStateException(name + " is ill");
        });
        var rows = new RetentionRows() {
            @Override
            public List<Row> all() {
                return List.of();
            }

            @Override
            public void put(String name, int keepDays) {}
        };

        new Retention(List.of(perishable("b", deleted::add), ill), rows, Clock.systemUTC()).run();

        assertThat(deleted).containsExactly("b");
    }

    private static Perishable perishable(String name, Consumer<String> end) {
        return new Perishable() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String says() {
                return name;
            }

            @Override
            public Duration keptOtherwise() {
                return Duration.ofDays(30);
            }

            @Override
            public int deleteOlder(Instant than, int most) {
                end.accept(name);
                return 1;
            }
        };
    }

    @Test
    void what_a_colleague_set_meanwhile_is_not_overwritten() {
        try (var service = Service.start()) {
            var person = Person.at(service);
            var seal = person.get("/configuration").body().replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
            service.send("PUT", "/api/v1/retention/audit", "{\"keep_days\":400}");

            var late = person.post("/configuration/retention", Map.of("seal", seal, "keep-audit", "30"));

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("somebody else saved “400” here", "value=\"30\"");
            assertThat(service.query("select keep_days from retention where name = 'audit'"))
                    .containsExactly("400");
            assertThat(person.post("/configuration/retention", Map.of("keep-audit", "1.000"))
                            .statusCode())
                    .as("not one day")
                    .isEqualTo(422);
        }
    }

    @Test
    void what_was_written_ends_and_is_not_heard_as_something_new() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var service = shop.service;
            var old = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            shop.inbox().agentNotes(Shop.SLUG, old, "@deskhand good").orElseThrow();
            shop.untilIdle();
            service.query("update message set received_at = received_at - interval '40 days' returning 1");
            service.query("update conversation set created_at = created_at - interval '40 days' returning 1");
            var young = shop.customerBegins("Where is my parcel?");
            shop.untilIdle();
            service.send("PUT", "/api/v1/retention/messages", "{\"keep_days\":30}");
            var all = service.count("select count(*) from message");

            service.bean(Retention.class).run();

            assertThat(service.query(
                            "select distinct c.ref from message m join conversation c on c.id = m.conversation_id"
                                    + " where m.text <> ''"))
                    .containsExactly(young);
            assertThat(service.query("select ref from conversation where contact_email is not null"))
                    .containsExactly(young);
            assertThat(service.count("select count(*) from message")).isEqualTo(all);

            for (var id : service.query("select id from delivery")) {
                service.send("POST", "/api/v1/deliveries/" + id + "/replay", "");
            }
            shop.untilIdle();
            shop.customerSays(old, Shop.THANKS);
            shop.untilIdle();

            assertThat(service.count("select count(*) from note_command")).isEqualTo(1);
            assertThat(service.count("select count(*) from turn")).isEqualTo(3);
            assertThat(service.query("select contact_email from conversation where ref = '" + old + "'"))
                    .containsExactly("ida@example.com");
        }
    }

    @Test
    void too_short_a_time_and_unknown_things_are_refused() {
        try (var shop = Shop.open(Mode.SHADOW)) {
            var service = shop.service;

            assertThat(service.send("PUT", "/api/v1/retention/deliveries", "{\"keep_days\":1}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(service.send("PUT", "/api/v1/retention/nothing", "{\"keep_days\":30}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(service.get("/api/v1/retention").body())
                    .contains("\"name\":\"audit\"", "\"name\":\"model-calls\"", "\"keep_days\":90");
        }
    }
}
