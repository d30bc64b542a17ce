package deskhand.testing.chatwoot;

import static deskhand.testing.chatwoot.Delivery.Way.ACCOUNT;
import static deskhand.testing.chatwoot.Delivery.Way.BOT;
import static deskhand.testing.chatwoot.Delivery.Way.MACRO;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Json;
import java.util.List;

/** What changes: messages after they were written, conversations, contacts. */
final class GoldenChanges {

    private final GoldenScenes stage;
    private final FakeChatwoot chatwoot;
    private final Account account;
    private final Agent freya;
    private final AgentBot bot;
    private final Inbox web;
    private final Inbox phone;
    private final Contact jonas;

    private GoldenChanges(GoldenScenes stage) {
        this.stage = stage;
        this.chatwoot = stage.chatwoot;
        this.account = stage.account;
        this.freya = stage.freya;
        this.bot = stage.bot;
        this.web = stage.web;
        this.phone = stage.phone;
        this.jonas = stage.jonas;
    }

    static void play(GoldenScenes stage) {
        var script = new GoldenChanges(stage);
        script.answers();
        script.deliveries();
        script.statuses();
        script.assignments();
        script.others();
    }

    private void answers() {
        stage.scene(
                "updated-rating",
                "message_updated",
                BOT,
                "rating",
                "The survey is answered.",
                talk -> chatwoot.rates(talk, 5, "Fast & friendly"));
        stage.scene("updated-choice", "message_updated", BOT, "choice", "A choice is made.", talk -> {
            var items = List.of(Json.object("title", "Returns", "value", "returns"));
            var question = chatwoot.write(
                    talk,
                    Draft.by(bot, "About what?").contentType("input_select").attribute("items", items));
            chatwoot.chooses(talk, question, "Returns", "returns");
        });
        stage.scene("updated-form", "message_updated", BOT, "form", "A form is filled in.", talk -> {
            var items = List.of(Json.object("type", "text", "label", "Order").and("name", "order"));
            var form = chatwoot.write(
                    talk, Draft.by(bot, "Which order?").contentType("form").attribute("items", items));
            chatwoot.fillsIn(
                    talk,
                    form,
                    "submitted_values",
                    List.of(Json.object("name", "order", "title", "Order").and("value", "5512")));
        });
        stage.scene("updated-email-given", "message_updated", BOT, "form", "The visitor left an address.", talk -> {
            var question = chatwoot.write(
                    talk, Draft.template("Where can we reach you?").contentType("input_email"));
            chatwoot.fillsIn(talk, question, "submitted_email", "jonas.berg@example.org");
        });
    }

    private void deliveries() {
        stage.scene(
                "updated-delivery-failed",
                "message_updated",
                BOT,
                "failed",
                "The provider refused our reply.",
                talk -> chatwoot.deliveryFails(
                        talk,
                        chatwoot.write(talk, GoldenScenes.ours(Draft.by(bot, "It left."), "reply")),
                        "Recipient not found"));
        stage.scene(
                "updated-source-id", "message_updated", BOT, "sent", "The provider took a reply and named it.", _ -> {
                    var talk = chatwoot.begin(
                            phone, jonas, false, Draft.from(jonas, "Hi!").sourceId("wamid.in.81"));
                    chatwoot.write(talk, GoldenScenes.ours(Draft.by(bot, "Hello Jonas."), "reply"));
                });
        stage.scene(
                "updated-deleted",
                "message_updated",
                BOT,
                "deleted",
                "An agent deleted a message.",
                talk -> chatwoot.deleteMessage(talk, chatwoot.agentReplies(talk, freya, "Wrong window")));
    }

    private void statuses() {
        stage.scene(
                "conversation-created",
                "conversation_created",
                ACCOUNT,
                "conversation",
                "A conversation begins.",
                _ -> {});
        stage.scene(
                "conversation-opened",
                "conversation_opened",
                BOT,
                "conversation",
                "An agent opened and took it.",
                talk -> chatwoot.agentTakesOver(talk, freya));
        stage.scene(
                "conversation-resolved",
                "conversation_resolved",
                BOT,
                "conversation",
                "It is resolved.",
                talk -> chatwoot.resolve(talk, freya));
        stage.scene(
                "conversation-status-changed",
                "conversation_status_changed",
                BOT,
                "conversation",
                "The same, with changes left null.",
                talk -> chatwoot.resolve(talk, freya));
        stage.scene(
                "conversation-snoozed",
                "conversation_status_changed",
                ACCOUNT,
                "conversation",
                "It sleeps until a time.",
                talk -> chatwoot.snooze(talk, freya, GoldenScenes.NOW.plusSeconds(86_400)));
    }

    private void assignments() {
        stage.scene(
                "conversation-updated-assignee",
                "conversation_updated",
                BOT,
                "conversation",
                "It was given to a person.",
                talk -> chatwoot.assign(talk, freya));
        stage.scene(
                "conversation-updated-team",
                "conversation_updated",
                BOT,
                "conversation",
                "It was given to a team.",
                talk -> chatwoot.assign(talk, account.team("Repairs", freya)));
        stage.scene(
                "conversation-updated-labels",
                "conversation_updated",
                ACCOUNT,
                "conversation",
                "It was labelled.",
                talk -> chatwoot.label(talk, "repairs", "vip"));
    }

    private void others() {
        stage.scene(
                "contact-created",
                "contact_created",
                ACCOUNT,
                "contact",
                "A contact appears.",
                _ -> chatwoot.contactAppears("Nils Vik", null));
        stage.scene(
                "contact-updated",
                "contact_updated",
                ACCOUNT,
                "contact",
                "An address changes.",
                _ -> chatwoot.changeEmail(jonas, "jb@example.org"));
        stage.scene(
                "typing-on",
                "conversation_typing_on",
                ACCOUNT,
                "typing",
                "The customer types.",
                talk -> chatwoot.customerTypes(talk, true));
        stage.scene(
                "typing-off",
                "conversation_typing_off",
                ACCOUNT,
                "typing",
                "The customer stopped.",
                talk -> chatwoot.customerTypes(talk, false));
        stage.scene(
                "widget-opened",
                "webwidget_triggered",
                BOT,
                "widget",
                "A visitor opened the widget.",
                _ -> chatwoot.opensWidget(web, jonas, "https://fjordgear.example/tents"));
        stage.scene(
                "macro-executed",
                "macro.executed",
                MACRO,
                "unsigned",
                "A macro calls without a signature.",
                talk -> chatwoot.macroRuns(talk, GoldenScenes.HOME + "/macro"));
    }
}
