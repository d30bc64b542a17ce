package deskhand.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.PageTest;
import deskhand.helpdesk.Mode;
import deskhand.testing.Forms;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import org.junit.jupiter.api.Test;

/** The pages about rules as a browser without JavaScript uses them. */
class RulesPageTest extends PageTest {

    private Shop shop;

    @Override
    protected Service open() {
        shop = Shop.open(Mode.AUTO);
        var ref = shop.customerBegins("My zebra blanket is torn");
        shop.untilIdle();
        shop.agentReplies(ref, "We will send you a new zebra blanket. Have a nice day.");
        shop.customerBegins("Do zebras have stripes? " + SCRIPT);
        shop.customerBegins("Thank you very much!");
        shop.untilIdle();
        return shop.service;
    }

    private Forms.Filled newLine(String name) {
        return forms.open("/rules/lines/new", "/rules/lines")
                .fill("name", name)
                .fill("because", "It is about zebras.")
                .fill("do", "save");
    }

    @Test
    void a_red_line_of_words_is_tried_on_messages_before_it_is_saved() {
        var tried = newLine("zebra-words")
                .fill("words", "zebra*\npony")
                .fill("do", "try")
                .send();

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("It finds 2 of the last 3 messages of customers (66.7 %), 2 of which no other red line stops")
                .contains("<mark>zebra</mark>", "<mark>zebras</mark>", "Nothing is saved yet", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(shop.service.get("/api/v1/red-lines/zebra-words").statusCode())
                .isEqualTo(404);

        assertThat(page(location(
                        newLine("zebra-words").fill("words", "zebra*\npony").send())))
                .contains("Created.", "zebra*\npony");
        assertThat(simulated("I want a pony")).contains("\"reason\":\"red_line\"", "zebra-words");
        assertThat(simulated("Ponytails are nice")).doesNotContain("zebra-words");

        assertThat(page(location(forms.press("/rules/lines", "/rules/lines/zebra-words/switch"))))
                .contains("Switched off.");
        assertThat(simulated("I want a pony")).doesNotContain("zebra-words");
        assertThat(location(forms.press("/rules/lines/zebra-words", "/rules/lines/zebra-words/remove")))
                .contains("removed");
    }

    @Test
    void a_pattern_that_is_not_supported_is_explained() {
        assertThat(newLine("ahead").fill("pattern", "zebra(?=s)").send().body())
                .contains("“(?=” looks ahead or behind, which is not supported", "zebra(?=s)");
        assertThat(newLine("back").fill("pattern", "(a)\\1").send().body())
                .contains("refers back to what an earlier group");
        assertThat(newLine("open").fill("pattern", "(zebra").send().body())
                .contains("A bracket ( is opened and never closed.");
        assertThat(newLine("none").send().body()).contains("write at least one, or a pattern below");
        assertThat(newLine("both")
                        .fill("pattern", "a")
                        .fill("words", "b")
                        .send()
                        .body())
                .contains("there is a pattern below as well");
        assertThat(newLine("Not a name").fill("words", "b").send().body()).contains("Name: small letters");
    }

    @Test
    void a_rule_about_replies_is_tried_on_what_was_replied() {
        var rule = forms.open("/rules/replies/new", "/rules/replies")
                .fill("name", "zebra-blanket")
                .fill("because", "We sell no zebra blankets.")
                .fill("words", "zebra blanket")
                .fill("allowed", "nice");

        var tried = rule.fill("do", "try").send();

        assertThat(tried.body())
                .contains("We will send you a new <mark>zebra blanket</mark>. Have a nice day.", "by a colleague")
                .contains("It finds 1 of the last");
        location(rule.fill("do", "save").send());
        var tested = forms.open("/rules/replies", "/rules/test/replies")
                .fill("text", "Your zebra blanket is on its way. " + SCRIPT)
                .send();
        assertThat(tested.body())
                .contains("zebra-blanket: We sell no zebra blankets.")
                .doesNotContain(SCRIPT);
        assertThat(page("/rules/replies/claimed-action"))
                .contains("a check in code")
                .doesNotContain("name=\"words\"");
        location(forms.open("/rules/replies/competitor", "/rules/replies/competitor")
                .fill("verdict", "escalate")
                .fill("do", "save")
                .send());
        assertThat(shop.service.get("/api/v1/gate-rules/competitor").body()).contains("\"verdict\":\"escalate\"");
    }

    @Test
    void a_message_is_tested_against_all_red_lines() {
        var tested = forms.open("/rules/lines", "/rules/test/lines")
                .fill("text", "You will hear from my lawyer " + SCRIPT)
                .send();

        assertThat(tested.body())
                .contains("It goes to people at once", "legal-action")
                .doesNotContain(SCRIPT);
        assertThat(forms.open("/rules/lines", "/rules/test/lines")
                        .fill("text", "Good morning")
                        .send()
                        .body())
                .contains("It crosses no red line.");
    }

    @Test
    void the_second_of_two_tuners_is_told_and_nothing_is_overwritten() {
        location(newLine("shared").fill("words", "okapi").send());
        var first = forms.open("/rules/lines/shared", "/rules/lines/shared").fill("do", "save");
        var second = forms.open("/rules/lines/shared", "/rules/lines/shared").fill("do", "save");
        var button = forms.open("/rules/lines", "/rules/lines/shared/switch");
        location(first.fill("because", "theirs").send());

        var told = second.fill("because", "mine").send();

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("Not saved yet", "somebody else saved “theirs” here", "value=\"mine\"");
        assertThat(page(location(button.send()))).contains("Somebody else changed this");
        assertThat(shop.service.get("/api/v1/red-lines/shared").body())
                .contains("\"because\":\"theirs\"", "\"enabled\":true");
        assertThat(newLine("shared").fill("words", "okapi").send().body()).contains("of this name already");
        location(forms.press("/rules/lines/shared", "/rules/lines/shared/remove"));
        assertThat(location(second.send())).contains("gone");
    }

    @Test
    void what_people_write_is_shown_and_never_run() {
        location(newLine("hostile")
                .fill("because", SCRIPT)
                .fill("words", SCRIPT)
                .fill("notice", SCRIPT)
                .send());

        for (var path : new String[] {"/rules", "/rules/lines/hostile"}) {
            assertThat(page(path)).as(path).contains("&lt;script&gt;").doesNotContain(SCRIPT);
        }
        location(forms.press("/rules/lines/hostile", "/rules/lines/hostile/remove"));
    }
}
