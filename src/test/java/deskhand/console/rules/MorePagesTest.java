package deskhand.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.PageTest;
import org.junit.jupiter.api.Test;

/** Signals, outstanding cases, limits, hours and routes in the browser. Each is seen by what a simulation or the API says. */
class MorePagesTest extends PageTest {

    @Test
    void a_signal_is_changed_and_the_second_of_two_is_told() {
        assertThat(page("/rules/signals")).contains("asked three times", "The customer asked the same 3 times.");
        var first = forms.open("/rules/signals/asked-three-times", "/rules/signals/asked-three-times");
        var second = forms.open("/rules/signals/asked-three-times", "/rules/signals/asked-three-times");

        assertThat(page(location(first.fill("threshold", "4").send()))).contains("asked the same 4 times");

        var told = second.fill("threshold", "9").send();
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("somebody else saved “4” here");
        assertThat(first.fill("threshold", "often").send().body()).contains("Threshold: this must be a number");
        assertThat(service.get("/api/v1/signals").body()).contains("\"threshold\":4.0");
    }

    @Test
    void an_outstanding_case_is_written_down_met_and_removed() {
        location(forms.open("/rules/outstanding/cases/new", "/rules/outstanding/cases")
                .fill("title", "Leaking batch " + SCRIPT)
                .fill("like", "The pesto jar leaks oil from its lid")
                .fill("says", "Batch 7 of the pesto leaks.")
                .tick("draft", "true")
                .send());

        assertThat(page("/rules/outstanding"))
                .contains("Leaking batch &lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(simulated("My pesto jar leaks oil from its lid")).contains("Batch 7 of the pesto leaks.");

        var id = service.query("select id from outstanding_case").getFirst();
        var address = "/rules/outstanding/cases/" + id;
        assertThat(forms.open(address, address).fill("says", " ").send().body())
                .contains("What is known: please fill this in.");
        location(forms.press(address, address + "/remove"));
        assertThat(simulated("My pesto jar leaks oil from its lid")).doesNotContain("Batch 7");
        location(forms.open("/rules/outstanding/rules/claim_open", "/rules/outstanding/rules/claim_open")
                .fill("days", "5")
                .send());
        assertThat(service.get("/api/v1/outstanding/rules").body()).contains("\"days\":5");
    }

    @Test
    void a_limit_holds_a_category_to_drafts_until_it_is_removed() {
        location(forms.open("/rules/limits/new", "/rules/limits")
                .fill("category", "general")
                .fill("mode", "draft")
                .send());
        assertThat(page("/rules/limits")).contains("category general", "mode draft");
        assertThat(simulated("Thank you very much!")).contains("\"outcome\":\"draft\"");
        assertThat(forms.open("/rules/limits/new", "/rules/limits")
                        .fill("category", "general")
                        .fill("mode", "off")
                        .send()
                        .body())
                .contains("there is a limit for category general already");
        assertThat(forms.open("/rules/limits/new", "/rules/limits").send().body())
                .contains("set at least one of the three");

        var address = "/rules/limits/" + service.query("select id from policy").getFirst();
        location(forms.press(address, address + "/remove"));
        assertThat(simulated("Thank you very much!")).contains("\"outcome\":\"send\"");
    }

    @Test
    void hours_are_kept_and_what_cannot_be_understood_is_explained() {
        var wrong = forms.open("/rules/hours/new", "/rules/hours")
                .fill("zone", "Nowhere/Land")
                .fill("hours", "Monday all day")
                .fill("holidays", "xmas")
                .send();
        assertThat(wrong.body())
                .contains("there is no “Nowhere/Land”", "is not like mon 09:00-17:00", "a day is like 2026-12-25");

        location(forms.open("/rules/hours/new", "/rules/hours")
                .fill("zone", "Europe/Berlin")
                .fill("hours", "mon 00:00-00:01\ntue 00:00-00:01")
                .send());
        assertThat(simulated("Let me talk to a real person please")).contains("Our team is here");
        location(forms.press("/rules/hours/all-others", "/rules/hours/all-others/remove"));
        assertThat(simulated("Let me talk to a real person please")).doesNotContain("Our team is here");
    }

    @Test
    void a_route_gives_a_handover_to_another_team() {
        location(forms.open("/rules/routes/new", "/rules/routes")
                .fill("name", "people")
                .fill("reason", "wants_human")
                .fill("team", "Hosts")
                .send());

        assertThat(page("/rules/limits")).contains("To Hosts.", "because wants human");
        assertThat(simulated("Let me talk to a real person please")).contains("\"team\":\"Hosts\"");
        location(forms.press("/rules/routes/people", "/rules/routes/people/remove"));
    }

    @Test
    void colleagues_are_advised_what_to_do_by_category_and_reason() {
        location(forms.open("/rules/next-steps/new", "/rules/next-steps")
                .fill("text", "Call them back within the hour.")
                .fill("reason", "wants_human")
                .send());

        assertThat(page("/rules/limits")).contains("Call them back within the hour.", "any category");
        assertThat(service.get("/api/v1/next-steps").body())
                .contains("\"reason\":\"wants_human\",\"language\":\"en\",\"text\":\"Call them back");
        var id = service.query("select id from next_step where text like 'Call them%'")
                .getFirst();
        var address = "/rules/next-steps/" + id;
        assertThat(forms.open(address, address)
                        .fill("language", "German")
                        .send()
                        .body())
                .contains("a language such as en or de");
        location(forms.press(address, address + "/remove"));
        assertThat(page("/rules/limits")).doesNotContain("Call them back");
    }

    @Test
    void what_needs_nobody_is_agreed_on_beforehand() {
        var wrong = forms.open("/pre-approvals/new", "/pre-approvals")
                .fill("name", "Small refunds")
                .fill("operation", "process_refund_request")
                .fill("categories", "nowhere")
                .send();
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("there is no category “nowhere”");
        assertThat(forms.open("/pre-approvals/new", "/pre-approvals")
                        .fill("name", "Small refunds")
                        .fill("operation", "process_refund_request")
                        .send()
                        .body())
                .contains("What pays money out needs most and currency.");

        location(forms.open("/pre-approvals/new", "/pre-approvals")
                .fill("name", "Small refunds")
                .fill("operation", "process_refund_request")
                .fill("most", "4,50")
                .fill("currency", "eur")
                .fill("categories", "billing")
                .send());

        assertThat(page("/pre-approvals")).contains("Small refunds", "at most 4.50 EUR", "once in 90 days");
        assertThat(service.get("/api/v1/pre-approvals").body())
                .contains("\"name\":\"Small refunds\"", "\"most\":4.5", "\"categories\":[\"billing\"]");
        var address = "/pre-approvals/"
                + service.query("select id from pre_approval where name = 'Small refunds'")
                        .getFirst();
        var second = forms.open(address, address);
        location(forms.open(address, address).fill("times", "3").send());
        assertThat(second.fill("times", "9").send().body()).contains("somebody else saved “3” here");
        location(forms.press(address, address + "/remove"));
        assertThat(page("/pre-approvals")).doesNotContain("Small refunds");
    }
}
