package deskhand.testing.chatwoot;

import static deskhand.testing.chatwoot.Delivery.Way.ACCOUNT;
import static deskhand.testing.chatwoot.Delivery.Way.BOT;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;

/** What is said: by customers, machines and humans. */
final class GoldenMessages {

    private final GoldenScenes stage;
    private final FakeChatwoot chatwoot;
    private final Agent freya;
    private final AgentBot bot;
    private final AgentBot other;
    private final Inbox web;
    private final Inbox openWeb;
    private final Inbox mail;
    private final Inbox phone;
    private final Contact jonas;

    private GoldenMessages(GoldenScenes stage) {
        this.stage = stage;
        this.chatwoot = stage.chatwoot;
        this.freya = stage.freya;
        this.bot = stage.bot;
        this.other = stage.other;
        this.web = stage.web;
        this.openWeb = stage.openWeb;
        this.mail = stage.mail;
        this.phone = stage.phone;
        this.jonas = stage.jonas;
    }

    static void play(GoldenScenes stage) {
        var script = new GoldenMessages(stage);
        script.visitors();
        script.emails();
        script.customersElsewhere();
        script.bots();
        script.machines();
        script.templates();
        script.humans();
    }

    private void visitors() {
        stage.scene("customer-widget", "message_created", BOT, "customer", "A visitor of the site writes.", _ -> {});
        stage.scene(
                "customer-widget-account",
                "message_created",
                ACCOUNT,
                "customer",
                "The same for an account webhook, no bot attached.",
                _ -> chatwoot.newConversation(openWeb, jonas, "Is the club open?"));
        stage.scene(
                "customer-widget-verified",
                "message_created",
                BOT,
                "customer",
                "The site proved who the visitor is.",
                _ -> chatwoot.newConversation(web, jonas, true, "Where is order 5512?"));
        stage.scene(
                "customer-attachment-only",
                "message_created",
                BOT,
                "customer",
                "A photo and no words.",
                talk -> chatwoot.attachmentOnly(talk, Attachment.photo()));
    }

    private void emails() {
        stage.scene(
                "customer-email-quoted",
                "message_created",
                BOT,
                "customer",
                "An e-mail with the thread below.",
                _ -> chatwoot.emailArrives(
                        mail,
                        jonas,
                        Mail.of("Re: Order 5512", "The stove is dented.\nCan you swap it?")
                                .quoting("On Sun, Nov 22, 2026 Fjord Gear wrote:\n> Your order has left.")
                                .cc("liv@example.net")
                                .html("<p>The stove is dented.</p>")));
        stage.scene(
                "customer-email-html-only",
                "message_created",
                BOT,
                "customer",
                "An e-mail without a text part.",
                _ -> chatwoot.emailArrives(
                        mail, jonas, Mail.of("Stove", "").onlyHtml("<p>The stove is <b>dented</b>.</p>")));
        stage.scene(
                "customer-email-auto-reply",
                "message_created",
                BOT,
                "customer",
                "An out-of-office note: to be skipped.",
                _ -> chatwoot.emailArrives(
                        mail, jonas, Mail.of("Away", "I am away until Monday.").byMachine()));
    }

    private void customersElsewhere() {
        stage.scene(
                "customer-whatsapp",
                "message_created",
                BOT,
                "customer",
                "A message on the phone, with the provider's id.",
                _ -> chatwoot.begin(
                        phone, jonas, false, Draft.from(jonas, "Hi!").sourceId("wamid.in.77")));
        stage.scene(
                "customer-blocked",
                "message_created",
                BOT,
                "customer",
                "A blocked contact writes: to be skipped.",
                talk -> {
                    chatwoot.blockContact(jonas);
                    chatwoot.customerWrites(talk, "Hello?");
                    jonas.blocked = false;
                });
    }

    private void bots() {
        stage.scene(
                "own-reply",
                "message_created",
                BOT,
                "own",
                "What we said to the customer.",
                talk -> chatwoot.write(
                        talk, GoldenScenes.ours(Draft.by(bot, "Pegs and poles are in the bag."), "reply")));
        stage.scene(
                "own-note",
                "message_created",
                BOT,
                "own",
                "A draft of ours.",
                talk -> chatwoot.write(
                        talk,
                        GoldenScenes.ours(Draft.by(bot, "**Draft**\n\nPegs are in the bag."), "draft")
                                .privately()));
        stage.scene(
                "other-bot",
                "message_created",
                BOT,
                "bot",
                "Another bot speaks.",
                talk -> chatwoot.write(talk, Draft.by(other, "Your parcel is near.")));
        stage.scene(
                "captain",
                "message_created",
                BOT,
                "captain",
                "Chatwoot's own AI speaks.",
                talk -> chatwoot.captainSays(talk, "I can help with tents."));
    }

    private void machines() {
        stage.scene(
                "automation",
                "message_created",
                BOT,
                "machine",
                "An automation rule speaks.",
                talk -> chatwoot.automationSays(talk, "We received your request."));
        stage.scene(
                "campaign",
                "message_created",
                BOT,
                "machine",
                "A campaign speaks in a user's name.",
                talk -> chatwoot.write(talk, Draft.by(freya, "Winter sale!").additionalAttribute("campaign_id", 12)));
        stage.scene(
                "machine-nameless",
                "message_created",
                BOT,
                "machine",
                "Nobody in particular, an attachment of a macro.",
                talk -> chatwoot.write(talk, Draft.by(null, null).attach(Attachment.photo())));
    }

    private void templates() {
        stage.scene(
                "template-greeting",
                "message_created",
                BOT,
                "machine",
                "The greeting of the inbox.",
                talk -> chatwoot.write(talk, Draft.template("Hello! We answer within a day.")));
        stage.scene(
                "template-survey",
                "message_created",
                BOT,
                "machine",
                "The survey goes out.",
                talk -> chatwoot.write(
                        talk,
                        Draft.template("How did we do?")
                                .contentType("input_csat")
                                .attribute("display_type", "emoji")));
    }

    private void humans() {
        stage.scene(
                "human-reply",
                "message_created",
                BOT,
                "human",
                "An agent answers in the dashboard.",
                talk -> chatwoot.agentReplies(talk, freya, "Both are in the bag, Jonas."));
        stage.scene(
                "human-note",
                "message_created",
                BOT,
                "human_note",
                "An agent's note that is a command.",
                talk -> chatwoot.agentNotes(talk, freya, "/deskhand send"));
        stage.scene(
                "human-native-echo", "message_created", BOT, "human", "An agent answered on the phone itself.", _ -> {
                    var talk = chatwoot.begin(
                            phone, jonas, false, Draft.from(jonas, "Hi!").sourceId("wamid.in.78"));
                    chatwoot.nativeAppEcho(talk, "Calling you in a minute.");
                });
        stage.scene(
                "human-native-unflagged",
                "message_created",
                BOT,
                "human",
                "The same without the flag, as forks send it.",
                _ -> {
                    var talk = chatwoot.begin(
                            phone, jonas, false, Draft.from(jonas, "Hi!").sourceId("wamid.in.79"));
                    chatwoot.write(talk, Draft.by(null, "Calling you.").sourceId("wamid.out.80"));
                });
    }
}
