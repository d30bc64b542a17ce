package deskhand.console.categories;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.PageTest;
import deskhand.testing.Forms;
import org.junit.jupiter.api.Test;

/** The pages about categories as a browser without JavaScript uses them. */
class CategoriesPageTest extends PageTest {

    private Forms.Filled profile(String category) {
        return forms.open("/categories/" + category, "/categories/" + category);
    }

    @Test
    void all_that_makes_a_category_is_changed_on_one_page() {
        assertThat(page("/categories")).contains("Shipping and delivery", "Rules that always hold", "version 1");

        var answer = profile("product")
                .fill("tone", "dry & exact")
                .fill("threshold", "72.5")
                .fill("languages", "en, de")
                .fill("mode", "draft")
                .fill("review", "10")
                .tick("knowledge", "billing")
                .fill("links", "no")
                .tick("tools", "track_package")
                .send();

        assertThat(page(location(answer))).contains("Saved.", "dry &amp; exact");
        assertThat(service.get("/api/v1/categories/product/profile").body())
                .contains("\"tone\":\"dry & exact\"", "\"confidence_threshold\":0.725", "\"languages\":[\"en\",\"de\"]")
                .contains("\"knowledge\":[\"billing\"]", "\"links_sources\":false");
        assertThat(service.get("/api/v1/policies").body())
                .contains("\"category\":\"product\",\"mode\":\"draft\",\"threshold\":null,\"review_share\":0.1");
        assertThat(service.get("/api/v1/categories/product/tools").body()).contains("track_package", "product_info");

        location(profile("product").fill("mode", "").fill("review", "0").send());
        assertThat(service.get("/api/v1/policies").body()).doesNotContain("\"category\":\"product\"");
    }

    @Test
    void what_is_wrong_is_said_with_the_field_and_nothing_entered_is_lost() {
        var answer = profile("billing")
                .fill("title", " ")
                .fill("threshold", "lots")
                .fill("languages", "English")
                .fill("tone", "very calm")
                .send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Title: please fill this in.", "href=\"#threshold\"")
                .contains("Must be sure: this must be a number from 0 to 100.")
                .contains("“English” is not a language such as en or de")
                .contains("value=\"very calm\"", "value=\"lots\"", "aria-invalid=\"true\"");
        assertThat(service.get("/api/v1/categories/billing").body()).contains("\"title\":\"Billing and payment\"");
    }

    @Test
    void the_second_of_two_tuners_is_told_and_nothing_is_overwritten() {
        var first = profile("damage");
        var second = profile("damage");
        location(first.fill("tone", "theirs").send());

        var answer = second.fill("tone", "mine").fill("team", "Glass").send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Not saved yet: somebody else saved this", "somebody else saved “theirs” here")
                .contains("value=\"mine\"", "value=\"Glass\"");
        assertThat(service.get("/api/v1/categories/damage/profile").body())
                .contains("\"tone\":\"theirs\"", "\"team\":\"Quality\"");
    }

    @Test
    void a_category_is_created_retired_and_taken_in_use_again() {
        assertThat(forms.open("/categories/new", "/categories")
                        .fill("name", "Gift Cards")
                        .fill("title", "Gift cards")
                        .fill("description", "Gift cards")
                        .fill("team", "Gifts")
                        .send()
                        .body())
                .contains("Name: A category's name is of lower-case letters");
        location(forms.open("/categories/new", "/categories")
                .fill("name", "gift-cards")
                .fill("title", "Gift cards")
                .fill("description", "Questions about gift cards and vouchers for the zebra house")
                .fill("team", "Gifts")
                .send());
        location(forms.open("/categories/gift-cards", "/categories/gift-cards/examples")
                .fill(
                        "texts",
                        "How do I redeem my zebra gift card?\nMy zebra gift card does not work\nWhere is my zebra gift card?")
                .send());
        assertThat(page("/categories/gift-cards")).contains("3 examples");
        assertThat(simulated("How do I redeem my zebra gift card?")).contains("\"category\":\"gift-cards\"");

        assertThat(page(location(forms.press("/categories/gift-cards", "/categories/gift-cards/retire"))))
                .contains("Retired.", "Use again");
        assertThat(simulated("How do I redeem my zebra gift card?")).doesNotContain("\"category\":\"gift-cards\"");

        location(forms.press("/categories", "/categories/gift-cards/restore"));
        assertThat(simulated("How do I redeem my zebra gift card?")).contains("\"category\":\"gift-cards\"");
        assertThat(page("/categories/general")).doesNotContain("/categories/general/retire");
    }

    @Test
    void instructions_are_written_compared_published_and_taken_back() {
        var editor = forms.open("/categories/retention/prompt", "/categories/retention/prompt");
        assertThat(editor.value("text")).contains("Never");

        assertThat(editor.fill("note", "").send().body()).contains("Why?", "Note: please fill this in.");
        var draft = location(editor.fill(
                        "text",
                        editor.value("text").replace("Never", "At no time") + "\nThank them for having tried it.")
                .fill("note", "kinder")
                .send());
        assertThat(page(draft))
                .contains("Kept as a draft", "kinder", "<del>Never</del>", "<ins>At no time</ins>", "this machine")
                .contains("<ins>Thank them for having tried it.</ins>");
        assertThat(page("/categories/retention/prompt/diff?from=2&to=1")).contains("<ins>Never</ins>");

        assertThat(page(location(
                        forms.press("/categories/retention/prompt/2", "/categories/retention/prompt/2/publish"))))
                .contains("Published.", "in use");
        assertThat(service.get("/api/v1/categories/retention/profile").body()).contains("\"prompt\":2");
        assertThat(page("/categories/retention/prompt")).contains("Put version 1 back", "published by this machine");

        location(forms.press("/categories/retention/prompt", "/categories/retention/prompt/1/publish"));
        assertThat(service.get("/api/v1/categories/retention/profile").body()).contains("\"prompt\":1");
    }

    @Test
    void two_who_write_or_publish_at_once_are_told() {
        var first = forms.open("/categories/account/prompt", "/categories/account/prompt");
        var second = forms.open("/categories/account/prompt", "/categories/account/prompt");
        location(first.fill("text", "Theirs.").fill("note", "theirs").send());

        var told = second.fill("text", "Mine.").fill("note", "mine").send();

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("somebody else kept a newer version", "Mine.");
        assertThat(service.get("/api/v1/prompts/account").body()).doesNotContain("Mine.");

        var publish = forms.open("/categories/account/prompt/2", "/categories/account/prompt/2/publish");
        service.send("POST", "/api/v1/prompts/account", "{\"text\":\"Third.\"}");
        service.send("POST", "/api/v1/prompts/account/3/publish", "");
        assertThat(page(location(publish.send()))).contains("Somebody else changed this", "not in use");
        assertThat(service.get("/api/v1/categories/account/profile").body()).contains("\"prompt\":3");
    }

    @Test
    void without_a_model_a_try_out_says_that_wording_changes_nothing() {
        service.send("POST", "/api/v1/prompts/general", "{\"text\":\"Be funny.\"}");
        assertThat(page("/categories/general/prompt/2"))
                .contains("No language model plays the specialist here", "Examples of this category");

        var tried = forms.open("/categories/general/prompt/2", "/categories/general/prompt/2/try")
                .fill("own", "What are your opening hours?\n\nAre you open " + SCRIPT + " on Sunday?")
                .send();

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("The embedded brain wrote both replies", "no model was asked", "In use: version 1")
                .contains("&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(forms.press("/categories/general/prompt/2", "/categories/general/prompt/2/try")
                        .body())
                .contains("choose at least one message");
    }

    @Test
    void what_people_write_is_shown_and_never_run() {
        location(profile("returns-refunds")
                .fill("title", SCRIPT)
                .fill("description", SCRIPT)
                .fill("tone", "\"><img src=x onerror=alert(1)>")
                .send());
        location(forms.open("/categories/returns-refunds/prompt", "/categories/returns-refunds/prompt")
                .fill("text", SCRIPT + "\n</textarea>" + SCRIPT)
                .fill("note", SCRIPT)
                .send());
        service.send("POST", "/api/v1/prompts/returns-refunds/2/publish", "");

        for (var path : new String[] {
            "/categories",
            "/categories/returns-refunds",
            "/categories/returns-refunds/prompt",
            "/categories/returns-refunds/prompt/2",
            "/categories/returns-refunds/prompt/diff?from=1&to=2"
        }) {
            assertThat(page(path)).as(path).contains("&lt;").doesNotContain(SCRIPT, "<img src=x");
        }
    }

    @Test
    void what_is_not_there_leads_back_and_says_so() {
        assertThat(page(location(service.get("/categories/nonsense")))).contains("not there any more");
        assertThat(location(service.get("/categories/nonsense/prompt"))).startsWith("/categories?told=gone");
        assertThat(location(service.get("/categories/shipping/prompt/99"))).contains("told=gone");
    }
}
