package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.HeardRequest;
import deskhand.testing.chatwoot.HeardRequest.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** One call sets everything up; a second one changes nothing, or mends what was changed since. */
class ChatwootSetupTest {

    private static Service service;

    private Furnished shop;

    @BeforeAll
    static void start() {
        service = Service.start(Furnished.SETTINGS).showing(Furnished.API_TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void furnish(TestInfo test) {
        var name = test.getTestMethod().orElseThrow().getName().replace('_', '-');
        shop = new Furnished(
                service, name.substring(0, Math.min(60, name.length())).replaceAll("-$", ""));
    }

    @AfterEach
    void everything_asked_is_what_chatwoot_understands() {
        shop.chatwoot.assertNoInvalidRequests();
        shop.close();
    }

    private String address() {
        return Furnished.PUBLIC + "/webhooks/chatwoot/" + shop.slug;
    }

    private List<HeardRequest> writes() {
        return shop.chatwoot.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @Test
    void the_way_by_hand_names_the_same_labels_and_attributes() throws IOException {
        shop.setUp();
        var words = new HashSet<>(shop.chatwoot.account().labelTitles());
        words.addAll(shop.chatwoot.account().conversationAttributes());
        // One for each category and each red line: whoever changes those has others.
        service.query("select slug from category union select label from red_line")
                .forEach(words::remove);
        var guide = Files.readString(Path.of("src/docs/chatwoot.md"));
        var step = guide.substring(guide.indexOf("4. Create the labels"), guide.indexOf("Then tell Deskhand"));

        assertThat(Pattern.compile("`([^`]+)`").matcher(step).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void a_new_connection_has_its_bot_and_webhook_and_all_words() {
        var told = shop.setUp();

        assertThat(told.status()).as(told.response().body()).isEqualTo(201);
        assertThat(shop.chatwoot.account().bots()).singleElement().satisfies(bot -> {
            assertThat(bot.url()).isEqualTo(address());
            assertThat(bot.name()).isEqualTo("Deskhand");
        });
        assertThat(shop.chatwoot.account().webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.url()).isEqualTo(address());
            assertThat(webhook.subscriptions()).contains("message_created", "conversation_updated");
        });
        assertThat(shop.chatwoot.account().labelTitles())
                .contains("ai_draft", "ai_replied", "ai_handoff", "escalated", "shipping", "returns-refunds");
        assertThat(shop.chatwoot.account().conversationAttributes())
                .containsExactlyInAnyOrder("ai_outcome", "ai_reason", "ai_category");
        assertThat(told.json().path("mode").asText()).isEqualTo("draft");
        assertThat(told.json().path("settings").path("bot_id").asInt())
                .isEqualTo(shop.bot().id());
    }

    @Test
    void in_draft_mode_the_bot_stays_out_of_the_inboxes() {
        shop.setUp();

        assertThat(shop.web.bot()).isNull();
        assertThat(shop.mail.bot()).isNull();
    }

    @Test
    void the_administrators_token_is_forgotten_unless_asked() {
        var told = shop.setUp();

        assertThat(told.json().path("has_secrets"))
                .extracting(one -> one.asText())
                .containsExactly("bot_secret", "read_token");
        assertThat(told.response().body())
                .doesNotContain(shop.ada.token(), shop.rita.token(), shop.bot().token());

        var kept = shop.setUp(shop.wish("keep_admin_token", true));
        assertThat(kept.json().path("has_secrets"))
                .extracting(one -> one.asText())
                .contains("admin_token");

        var forgotten = shop.setUp(shop.wish("keep_admin_token", false));
        assertThat(forgotten.json().path("has_secrets"))
                .extracting(one -> one.asText())
                .doesNotContain("admin_token");
    }

    @Test
    void everything_is_set_up_as_the_administrator_and_nothing_with_another_token() {
        shop.setUp();

        assertThat(writes()).isNotEmpty().allMatch(request -> request.token() == Token.ADMINISTRATOR);
    }

    @Test
    void a_second_run_changes_nothing() {
        shop.setUp();
        shop.chatwoot.forgetRequests();

        var told = shop.setUp();

        assertThat(told.status()).isEqualTo(200);
        assertThat(writes()).isEmpty();
        assertThat(told.states()).containsExactly("found");
    }

    @Test
    void a_second_run_needs_only_the_name_and_the_token() {
        shop.setUp();

        var told = shop.setUpAgain();

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.states()).containsExactly("found");
        assertThat(told.json().path("settings").path("inboxes").asText())
                .isEqualTo(shop.web.id() + "," + shop.mail.id());
    }

    @Test
    void tokens_and_secrets_that_were_renewed_are_taken_over() {
        shop.setUp();
        shop.bot().renewed("another-bot-token", "another-bot-secret");

        var told = shop.setUpAgain();

        assertThat(told.about("bot"))
                .singleElement()
                .asString()
                .startsWith("repaired")
                .contains("token", "secret");
        assertThat(shop.check().about("token")).singleElement().asString().startsWith("ok");
    }

    @Test
    void a_bot_and_a_webhook_that_deliver_elsewhere_are_turned_back() {
        shop.setUp();
        shop.bot().url("https://old.example/webhooks/chatwoot/" + shop.slug);
        shop.chatwoot
                .account()
                .webhooks()
                .getFirst()
                .edited("https://old.example/webhooks/chatwoot/" + shop.slug, "message_created");

        var told = shop.setUpAgain();

        assertThat(shop.bot().url()).isEqualTo(address());
        assertThat(shop.chatwoot.account().webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.url()).isEqualTo(address());
            assertThat(webhook.subscriptions()).contains("conversation_created");
        });
        assertThat(told.about("bot"))
                .singleElement()
                .asString()
                .startsWith("repaired")
                .contains("https://old.example");
        assertThat(told.about("webhook")).singleElement().asString().startsWith("repaired");
    }

    @Test
    void what_was_deleted_is_made_again() {
        shop.setUp();
        shop.chatwoot.account().withoutLabel("ai_draft");
        shop.chatwoot.account().withoutWebhooks();

        var told = shop.setUpAgain();

        assertThat(shop.chatwoot.account().labelTitles()).contains("ai_draft");
        assertThat(shop.chatwoot.account().webhooks()).hasSize(1);
        assertThat(told.about("labels")).containsExactly("done: Created the labels ai_draft.");
    }

    @Test
    void a_bot_made_by_hand_for_this_address_is_found_and_not_doubled() {
        shop.chatwoot.account().bot("Handmade", address());

        shop.setUp();

        assertThat(shop.chatwoot.account().bots())
                .singleElement()
                .matches(bot -> bot.name().equals("Handmade"));
    }

    @Test
    void each_connection_has_a_bot_of_its_own() {
        shop.setUp();
        var other = shop.wish("slug", shop.slug.substring(0, 5) + "-two");
        other.put("bot_name", "Nora");

        shop.setUp(other);

        assertThat(shop.chatwoot.account().bots()).extracting(bot -> bot.name()).containsExactly("Deskhand", "Nora");
        assertThat(shop.chatwoot.account().webhooks()).hasSize(2);
    }

    @Test
    void in_auto_mode_the_bot_is_attached_where_it_may_answer() {
        shop.web.greeting("Welcome!");
        var wish = shop.wish("mode", "auto");
        wish.put("auto_inboxes", List.of(shop.web.id()));

        var told = shop.setUp(wish);

        assertThat(shop.web.bot()).isEqualTo(shop.bot());
        assertThat(shop.mail.bot()).isNull();
        assertThat(told.about("greeting")).singleElement().asString().contains("Website", "Switch the greeting off");
    }

    @Test
    void a_bot_that_was_detached_is_attached_again() {
        shop.setUp(shop.wish("mode", "auto"));
        shop.mail.attach(null);

        shop.setUpAgain();

        assertThat(shop.mail.bot()).isEqualTo(shop.bot());
    }

    @Test
    void another_bot_keeps_its_inbox() {
        var rival = shop.chatwoot.account().bot("Rival", "https://rival.example");
        shop.web.attach(rival);

        var told = shop.setUp(shop.wish("mode", "auto"));

        assertThat(shop.web.bot()).isEqualTo(rival);
        assertThat(told.about("attachment")).anyMatch(step -> step.startsWith("left") && step.contains("Another bot"));
    }

    @Test
    void missing_teams_are_left_to_people() {
        shop.chatwoot.account().withoutTeams();

        var told = shop.setUp();

        assertThat(told.about("teams"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains("Shipping", "Support leads");
    }

    @Test
    void without_a_token_to_read_with_it_is_explained_and_asked_for() {
        var wish = shop.wish();
        wish.remove("read_token");

        var told = shop.setUp(wish);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.about("read_token"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains("bots may not read", "send it as read_token");
    }

    @Test
    void a_reader_who_does_not_see_an_inbox_is_told() {
        var nina = shop.chatwoot.account().agent("Nina New");
        shop.web.member(nina);

        var told = shop.setUp(shop.wish("read_token", nina.token()));

        assertThat(told.about("read_token"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains("Mail", "Nina New");
    }

    @Test
    void a_change_of_mode_moves_the_bot_when_the_token_is_kept() {
        shop.setUp(shop.wish("keep_admin_token", true));

        var raised = shop.change(Map.of("mode", "auto"));
        assertThat(shop.web.bot()).isEqualTo(shop.bot());
        assertThat(shop.mail.bot()).isEqualTo(shop.bot());
        assertThat(raised.states()).containsExactly("done");

        var lowered = shop.change(Map.of("mode", "draft"));
        assertThat(shop.web.bot()).isNull();
        assertThat(shop.mail.bot()).isNull();
        assertThat(lowered.states()).containsExactly("done");
    }

    @Test
    void a_list_of_inboxes_that_cannot_be_read_is_refused() {
        shop.setUp();

        var told = shop.change(Map.of("settings", Map.of("inboxes", "Website")));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.detail()).contains("settings.inboxes");
        assertThat(shop.change(Map.of("settings", Map.of("inboxes", ""))).status())
                .isEqualTo(200);
    }

    @Test
    void a_change_of_inboxes_moves_the_bot_too() {
        shop.setUp(shop.wish("keep_admin_token", true));
        shop.change(Map.of("mode", "auto"));

        shop.change(Map.of("settings", Map.of("auto_inboxes", Integer.toString(shop.web.id()))));

        assertThat(shop.web.bot()).isEqualTo(shop.bot());
        assertThat(shop.mail.bot()).isNull();
    }

    @Test
    void without_a_kept_token_a_change_of_mode_says_what_contradicts_it() {
        shop.setUp(shop.wish("mode", "auto"));

        var told = shop.change(Map.of("mode", "draft"));

        assertThat(told.json().path("mode").asText()).isEqualTo("draft");
        assertThat(told.about("attachment"))
                .hasSize(2)
                .allMatch(step ->
                        step.startsWith("left") && step.contains("still attached") && step.contains("admin_token"));
        assertThat(shop.web.bot()).isNotNull();

        shop.setUpAgain();
        assertThat(shop.web.bot()).isNull();
    }

    @Test
    void a_change_of_mode_holds_even_if_chatwoot_is_away() {
        shop.setUp(shop.wish("keep_admin_token", true));
        shop.chatwoot.close();

        var told = shop.change(Map.of("mode", "shadow"));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("mode").asText()).isEqualTo("shadow");
        assertThat(told.about("attachment"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains("could not be reached");
    }

    @Test
    void what_stopped_in_the_middle_goes_on_where_it_stopped() {
        shop.chatwoot.faults().next(1, "POST", "/labels", Fault.throttled());

        var stopped = shop.setUp();

        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.detail()).contains("busy", "Send the same again", "Created the agent bot");
        assertThat(shop.setUp().status()).isEqualTo(201);
        assertThat(shop.chatwoot.account().bots()).hasSize(1);
        assertThat(shop.chatwoot.account().webhooks()).hasSize(1);
        assertThat(Set.copyOf(shop.chatwoot.account().labelTitles()))
                .hasSameSizeAs(shop.chatwoot.account().labelTitles());
    }
}
