package deskhand.console.templates;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.PageTest;
import deskhand.testing.Forms;
import org.junit.jupiter.api.Test;

/** The pages about reply templates and approved texts as a browser without JavaScript uses them. */
class TemplatesPageTest extends PageTest {

    private Forms.Filled newTemplate(String name) {
        return forms.open("/templates/replies/new", "/templates/replies")
                .fill("name", name)
                .fill("do", "save");
    }

    @Test
    void a_template_is_previewed_saved_used_and_removed() {
        assertThat(page("/templates")).contains("Approved texts", "Shipping and delivery");
        var warm = newTemplate("warm")
                .fill("category", "general")
                .fill("greeting", "Dear {name},")
                .fill("signature", "Fjord");

        assertThat(warm.fill("do", "preview").send().body())
                .contains(
                        "Dear Mira,", "Kind regards\nFjord", "Hello,", "You can cancel here: https://shop.example.com")
                .doesNotContain("Dear {name},</div>");
        assertThat(service.get("/api/v1/reply-templates/warm").statusCode()).isEqualTo(404);

        location(warm.fill("do", "save").send());
        assertThat(page("/templates")).contains("category general", "Dear {name}, … Fjord");
        assertThat(service.send(
                                "POST",
                                "/api/v1/simulations",
                                "{\"text\":\"Thank you very much!\",\"name\":\"Mira\",\"verified\":true}")
                        .body())
                .contains("Dear Mira,", "Kind regards\\nFjord");
        assertThat(location(forms.press("/templates/replies/warm", "/templates/replies/warm/remove")))
                .contains("removed");
    }

    @Test
    void a_placeholder_that_nothing_fills_is_named_and_refused() {
        for (var wrong : new String[] {"{first_name}", "{First Name}", "{{name}}x{}"}) {
            var answer = newTemplate("odd").fill("greeting", "Hi " + wrong).send();
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("Greeting: nothing fills");
        }
        assertThat(service.send("PUT", "/api/v1/reply-templates/odd", "{\"greeting\":\"Hi {First Name}\"}")
                        .body())
                .contains("Nothing fills {First Name}.");
    }

    @Test
    void a_notice_is_previewed_as_it_is_told_now_and_outside_business_hours() {
        var notice = newTemplate("notice").fill("notice", "Robin has it.").fill("notice_closed", "Back {hours}.");

        assertThat(notice.fill("do", "preview").send().body())
                .contains("Robin has it.</div>", "Robin has it. Back Monday to Friday 9:00–17:00.</div>");
        assertThat(notice.fill("notice", "Hi {name}").fill("do", "save").send().body())
                .contains("Notice: nothing fills {name}; there are {hours} and {time_zone}.");
    }

    @Test
    void the_second_of_two_tuners_is_told() {
        location(newTemplate("shared").fill("greeting", "Hi").send());
        var first = forms.open("/templates/replies/shared", "/templates/replies/shared")
                .fill("do", "save");
        var second = forms.open("/templates/replies/shared", "/templates/replies/shared")
                .fill("do", "save");
        location(first.fill("closing", "theirs").send());

        var told = second.fill("closing", "mine").send();

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("somebody else saved “theirs” here");
        assertThat(service.get("/api/v1/reply-templates/shared").body()).contains("\"closing\":\"theirs\"");
        assertThat(page(location(second.fill("seal", seal(told.body())).send())))
                .contains("Saved.");
        assertThat(service.get("/api/v1/reply-templates/shared").body()).contains("\"closing\":\"mine\"");
        assertThat(forms.open("/templates/replies/shared", "/templates/replies/shared")
                        .fill("closing", "")
                        .fill("do", "preview")
                        .send()
                        .body())
                .as("a preview shows what is written, not what is stored")
                .contains("Kind regards\nYour support team");
        location(forms.press("/templates/replies/shared", "/templates/replies/shared/remove"));
    }

    private String seal(String html) {
        return html.replaceAll("(?s).*name=\"seal\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void approved_texts_are_written_changed_and_removed() {
        var home = "/templates/texts/shipping";
        assertThat(forms.open(home, home)
                        .fill("key", "on-its-way")
                        .fill("when", "a parcel is on its way")
                        .fill("text", "Order {Order Number} is on its way.")
                        .send()
                        .body())
                .contains("nothing fills {Order Number}; fields are like {order.number}");
        location(forms.open(home, home)
                .fill("key", "on-its-way")
                .fill("when", "a parcel is on its way")
                .fill("text", "Order {order.number} is on its way. " + SCRIPT)
                .send());

        assertThat(page(home))
                .contains("needs order.number", "The wording of this category is fluid", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(forms.open(home, home)
                        .fill("key", "on-its-way")
                        .fill("when", "x")
                        .fill("text", "Mine.")
                        .send()
                        .body())
                .as("a new text does not replace one that is there")
                .contains("Not saved yet");

        location(forms.open(home + "?language=en&key=on-its-way", home)
                .fill("text", "It is coming.")
                .send());
        assertThat(service.get("/api/v1/categories/shipping/text-blocks").body())
                .contains("It is coming.");
        assertThat(location(forms.press(home, home + "/en/on-its-way/remove"))).contains("removed");
    }

    @Test
    void what_people_write_is_shown_and_never_run() {
        location(newTemplate("hostile")
                .fill("greeting", SCRIPT)
                .fill("signature", "\"><img src=x onerror=alert(1)>")
                .send());

        for (var path : new String[] {"/templates", "/templates/replies/hostile"}) {
            assertThat(page(path)).as(path).contains("&lt;script&gt;").doesNotContain(SCRIPT, "<img src=x");
        }
        location(forms.press("/templates/replies/hostile", "/templates/replies/hostile/remove"));
    }
}
