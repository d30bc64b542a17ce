package deskhand.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tuners set beside rules: limits, hours, routes, next steps, templates. Seen by what a simulation does. */
class TuningApiTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String simulated(String text) {
        return service.send(
                        "POST",
                        "/api/v1/simulations",
                        "{\"text\":\"" + text + "\",\"name\":\"Mira\",\"verified\":true}")
                .body();
    }

    private static String put(String path, String json) {
        var answer = service.send("PUT", "/api/v1" + path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int delete(String path) {
        return service.send("DELETE", "/api/v1" + path, "").statusCode();
    }

    @Test
    void a_category_is_held_to_drafts_and_let_go_again() {
        var policy = put("/policies", "{\"category\":\"general\",\"mode\":\"draft\"}");

        assertThat(simulated("Thank you very much!"))
                .contains("\"outcome\":\"draft\"", "The mode is draft for category general.");

        assertThat(delete("/policies/" + policy.replaceAll(".*\"id\":(\\d+).*", "$1")))
                .isEqualTo(204);
        assertThat(simulated("Thank you very much!")).contains("\"outcome\":\"send\"");
    }

    @Test
    void a_category_that_is_switched_off_costs_no_work() {
        var policy = put("/policies", "{\"category\":\"general\",\"mode\":\"off\"}");

        assertThat(simulated("Thank you very much!"))
                .contains("\"reason\":\"mode_is_off\"", "\"actions\":[]")
                .doesNotContain("\"stage\":\"specialist\"");

        delete("/policies/" + policy.replaceAll(".*\"id\":(\\d+).*", "$1"));
    }

    @Test
    void outside_business_hours_the_customer_is_told_the_hours() {
        put(
                "/business-hours/*",
                "{\"time_zone\":\"Europe/Berlin\",\"hours\":[\"mon 00:00-00:01\",\"tue 00:00-00:01\",\"wed 00:00-00:01\"]}");

        assertThat(simulated("Let me talk to a real person please"))
                .contains("Our team is here Monday to Wednesday 0:00–0:01 (Europe/Berlin).");

        assertThat(delete("/business-hours/*")).isEqualTo(204);
        assertThat(simulated("Let me talk to a real person please")).doesNotContain("Our team is here");
    }

    @Test
    void what_a_customer_is_told_at_a_handover_can_be_written_anew() {
        put(
                "/reply-templates/notice",
                "{\"language\":\"en\",\"notice\":\"Robin's team has it now.\\nIt is {hours}.\"}");
        assertThat(simulated("Let me talk to a real person please"))
                .contains("\"text\":\"Robin's team has it now.\"")
                .doesNotContain("{hours}", "A colleague takes over");

        put("/business-hours/*", "{\"time_zone\":\"Europe/Berlin\",\"hours\":[\"mon 00:00-00:01\"]}");
        assertThat(simulated("Let me talk to a real person please"))
                .contains("Robin's team has it now.\\nIt is Monday 0:00–0:01. Our team is here Monday");
        put(
                "/reply-templates/closed",
                "{\"category\":\"general\",\"notice_closed\":\"Back {hours}, {time_zone} time.\"}");
        assertThat(simulated("Let me talk to a real person please"))
                .contains("Back Monday 0:00–0:01, Europe/Berlin time.")
                .doesNotContain("Our team is here");
        assertThat(service.send(
                                "POST",
                                "/api/v1/reply-templates/preview",
                                "{\"body\":\"Yes.\",\"category\":\"general\",\"notice\":\"Wait.\"}")
                        .body())
                .contains(
                        "\"notice\":\"Wait.\"",
                        "\"notice_closed\":\"Wait. Back Monday 0:00–0:01, Europe/Berlin time.\"");

        assertThat(service.send("PUT", "/api/v1/reply-templates/notice", "{\"notice\":\"Hello {name}\"}")
                        .statusCode())
                .isEqualTo(400);
        List.of("/reply-templates/notice", "/reply-templates/closed", "/business-hours/*")
                .forEach(path -> assertThat(delete(path)).isEqualTo(204));
        assertThat(simulated("Let me talk to a real person please")).contains("A colleague takes over");
    }

    @Test
    void hours_that_cannot_be_understood_are_refused() {
        var answer = service.send(
                "PUT", "/api/v1/business-hours/*", "{\"time_zone\":\"Nowhere/Land\",\"hours\":[\"mon 09:00-17:00\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Europe/Berlin");
    }

    @Test
    void a_route_gives_a_handover_to_another_team_with_the_categorys_to_fall_back_on() {
        put("/handoff-routes/people", "{\"reason\":\"wants_human\",\"team\":\"Hosts\"}");

        assertThat(simulated("Let me talk to a real person please")).contains("\"team\":\"Hosts\"", "\"otherwise\":[");

        assertThat(delete("/handoff-routes/people")).isEqualTo(204);
    }

    @Test
    void a_route_may_name_a_person_who_gets_it_once_it_is_open() {
        put(
                "/handoff-routes/people",
                "{\"reason\":\"wants_human\",\"team\":\"Hosts\",\"assignee\":\"ida@example.com\"}");

        assertThat(simulated("Let me talk to a real person please"))
                .contains("\"assignee\":\"ida@example.com\"")
                .matches("(?s).*set_status.*assign_person.*\"person\":\"ida@example.com\".*");
        assertThat(delete("/handoff-routes/people")).isEqualTo(204);
        var refused = service.send(
                "PUT", "/api/v1/handoff-routes/people", "{\"team\":\"Hosts\",\"assignee\":\"Ida \\\" Berg\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void a_next_step_is_shown_in_the_note() {
        var answer = service.send(
                "POST",
                "/api/v1/next-steps",
                "{\"reason\":\"wants_human\",\"language\":\"en\",\"text\":\"Offer a call back.\"}");

        assertThat(simulated("Let me talk to a real person please")).contains("Offer a call back.");

        assertThat(delete("/next-steps/" + answer.body().replaceAll(".*\"id\":(\\d+).*", "$1")))
                .isEqualTo(204);
    }

    @Test
    void a_template_greets_in_its_own_way_and_leaves_the_rest_as_it_was() {
        put(
                "/reply-templates/warm",
                "{\"category\":\"general\",\"greeting\":\"Dear {name},\",\"signature\":\"Fjord\"}");

        assertThat(simulated("Thank you very much!")).contains("Dear Mira,", "Kind regards\\nFjord");

        assertThat(delete("/reply-templates/warm")).isEqualTo(204);
    }

    @Test
    void a_preview_shows_the_whole_reply_and_no_placeholder_survives() {
        var shown = service.send(
                        "POST",
                        "/api/v1/reply-templates/preview",
                        "{\"body\":\"It was **shipped**: https://example.com/x\",\"shape\":\"html\","
                                + "\"greeting\":\"Hi {name}\",\"cancel_line\":\"Cancel: {cancel_link}\"}")
                .body();

        assertThat(shown)
                .contains("<p>Hello,</p>", "<strong>shipped</strong>", "<a href=\\\"https://example.com/x\\\">")
                .doesNotContain("{name}", "{cancel_link}", "Cancel:");
    }

    @Test
    void a_placeholder_that_nothing_fills_is_refused() {
        var answer = service.send("PUT", "/api/v1/reply-templates/odd", "{\"greeting\":\"Hi {first_name}\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("first_name", "{cancel_link}");
    }
}
