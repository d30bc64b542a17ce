package deskhand.testing.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Description;
import deskhand.testing.http.Door;
import deskhand.testing.http.Faults;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Chatwoot on the loopback address. Tests furnish its {@link #account()}, let people act through the methods here,
 * look at conversations, and shape what goes wrong through {@link #faults()} (its answers) and {@link #webhooks()}.
 */
public final class FakeChatwoot implements AutoCloseable {

    static final Path DESCRIPTION = Path.of("openapi", "chatwoot.yaml");

    private final Setup setup;
    private final Account account = new Account();
    private final Faults faults;
    private final Door<HeardRequest> door;
    private final Postman postman;
    private final Events events;
    private final Desk desk;
    private final Routes routes;

    private FakeChatwoot(Setup setup) {
        this.setup = setup;
        faults = new Faults(setup.seed());
        var gate = new Gate(account, setup);
        door = new Door<>(Description.read(DESCRIPTION), faults, gate::hear, gate::answer);
        var json = new EventJson(setup.release(), door.url());
        postman = new Postman(setup, this::botFailed);
        events = new Events(account, setup, json, postman);
        desk = new Desk(account, setup, events);
        routes = new Routes(account, setup, desk, new RestJson(json));
        gate.open(routes);
        door.open();
    }

    public static FakeChatwoot start() {
        return start(Setup.usual());
    }

    public static FakeChatwoot start(Setup setup) {
        return new FakeChatwoot(setup);
    }

    private void botFailed(Delivery delivery) {
        desk.botFailed(delivery);
    }

    public String url() {
        return door.url();
    }

    public Account account() {
        return account;
    }

    /** Prepares a bot for these inboxes; where its events go is said by {@link Hookup#attached} and its siblings. */
    public Hookup connect(Inbox... inboxes) {
        return new Hookup(this, List.of(inboxes));
    }

    public Faults faults() {
        return faults;
    }

    /** The deliveries and what may go wrong with them. */
    public Postman webhooks() {
        return postman;
    }

    /** All calls so far, oldest first. */
    public List<HeardRequest> requests() {
        return door.heard();
    }

    public List<HeardRequest> requests(String method, String pathEnd) {
        return door.heard().stream()
                .filter(request -> request.is(method, pathEnd))
                .toList();
    }

    /** Forgets the calls so far; the log of deliveries stays. */
    public void forgetRequests() {
        door.forget();
    }

    /** Requests that are not in {@code openapi/chatwoot.yaml} pass from now on; for tests of Chatwoot's own refusals. */
    public FakeChatwoot takingAnyRequest() {
        door.checksRequests(false);
        return this;
    }

    public void assertNoInvalidRequests() {
        assertThat(door.invalid())
                .as("requests that openapi/chatwoot.yaml does not allow")
                .isEmpty();
    }

    /** Texts as they were posted that the template renderer took for its own: each lost words. */
    public List<String> templatesPosted() {
        return desk.templates();
    }

    /** An account setting without a screen: a failing bot leaves its conversations pending. */
    public FakeChatwoot keepingPendingOnBotFailure() {
        desk.keepPendingOnBotFailure();
        return this;
    }

    /** A visitor or caller whose identity nobody proved begins a conversation. */
    public Conversation newConversation(Inbox inbox, Contact contact, String text) {
        return newConversation(inbox, contact, false, text);
    }

    /** {@code verified}: the site proved with a hash who the visitor is. */
    public Conversation newConversation(Inbox inbox, Contact contact, boolean verified, String text) {
        return begin(inbox, contact, verified, Draft.from(contact, text));
    }

    public Conversation begin(Inbox inbox, Contact contact, boolean verified, Draft first) {
        var attributes = inbox.channel == Channel.WEB_WIDGET
                ? Json.object(
                                "referer",
                                "https://fjordgear.example/support?topic=<boots>&from=menu",
                                "browser",
                                Json.object("browser_name", "Safari"))
                        .and("browser_language", "en")
                        .and("initiated_at", Json.object("timestamp", Times.iso(now())))
                : new Fields();
        if (inbox.channel == Channel.WEB_WIDGET && first.attributes.isEmpty()) {
            first.attribute("in_reply_to", null);
        }
        return desk.begin(desk.link(contact, inbox, verified), attributes, first);
    }

    public Conversation emailArrives(Inbox inbox, Contact from, Mail mail) {
        var at = String.valueOf(Times.iso(now()));
        var draft = mail.draft(from, account.nextId(), at);
        return desk.begin(desk.link(from, inbox, false), mail.conversationAttributes(at), draft);
    }

    public Message emailArrives(Conversation conversation, Mail mail) {
        return desk.write(
                conversation, mail.draft(conversation.contact(), account.nextId(), String.valueOf(Times.iso(now()))));
    }

    public Message customerWrites(Conversation conversation, @Nullable String text) {
        var draft = Draft.from(conversation.contact(), text);
        if (conversation.inbox().channel == Channel.WEB_WIDGET) {
            draft.attribute("in_reply_to", null);
        }
        return desk.write(conversation, draft);
    }

    public Message attachmentOnly(Conversation conversation, Attachment attachment) {
        return desk.write(conversation, Draft.from(conversation.contact(), null).attach(attachment));
    }

    public Message agentReplies(Conversation conversation, Agent agent, String text) {
        return desk.write(conversation, Draft.by(agent, text));
    }

    public Message agentNotes(Conversation conversation, Agent agent, String text) {
        return desk.write(conversation, Draft.by(agent, text).privately());
    }

    /** Anything else that may be written. */
    public Message write(Conversation conversation, Draft draft) {
        return desk.write(conversation, draft);
    }

    /** Presses "mark open and assign to you". */
    public void agentTakesOver(Conversation conversation, Agent agent) {
        desk.status(conversation, Status.OPEN, agent, null);
        desk.assign(conversation, agent);
    }

    public void agentGivesBack(Conversation conversation, AgentBot bot) {
        desk.assign(conversation, bot);
        desk.status(conversation, Status.PENDING, null, null);
    }

    public void assign(Conversation conversation, @Nullable Agent agent) {
        desk.assign(conversation, agent);
    }

    public void assign(Conversation conversation, @Nullable Team team) {
        desk.assign(conversation, team);
    }

    public void label(Conversation conversation, String... labels) {
        desk.label(conversation, List.of(labels));
    }

    public void prioritise(Conversation conversation, @Nullable String priority) {
        desk.prioritise(conversation, priority);
    }

    public void resolve(Conversation conversation, @Nullable Agent by) {
        desk.status(conversation, Status.RESOLVED, by, null);
    }

    public void snooze(Conversation conversation, Agent by, @Nullable Instant until) {
        desk.status(conversation, Status.SNOOZED, by, until);
    }

    public void reopen(Conversation conversation, @Nullable Agent by) {
        desk.status(conversation, Status.OPEN, by, null);
    }

    /** What an agent deletes stays as a placeholder. */
    public void deleteMessage(Conversation conversation, Message message) {
        desk.change(conversation, message, MessageCalls::erase);
    }

    /** The customer answers the survey that was sent on resolving, or one sent now. */
    public Message rates(Conversation conversation, int stars, @Nullable String feedback) {
        var survey = conversation.messages.stream()
                .filter(message -> message.contentType.equals("input_csat"))
                .findFirst()
                .orElseGet(() -> desk.write(
                        conversation,
                        Draft.template("How did we do?")
                                .contentType("input_csat")
                                .attribute("display_type", "emoji")));
        var response = Json.object("rating", stars, "feedback_message", feedback);
        desk.change(
                conversation,
                survey,
                message -> message.attribute("submitted_values", Json.object("csat_survey_response", response)));
        var agent = conversation.assignee;
        account.ratings.add(Json.object("id", account.nextId(), "rating", stars)
                .and("feedback_message", feedback)
                .and("message_id", survey.id)
                .and("conversation_id", conversation.id)
                .and("assigned_agent", agent == null ? null : RestJson.agent(agent))
                .and("contact", conversation.contact().nested())
                .and("created_at", now().getEpochSecond()));
        return survey;
    }

    /** The customer presses one of the choices of a message with {@code input_select}. */
    public void chooses(Conversation conversation, Message question, String title, String value) {
        desk.change(
                conversation,
                question,
                message -> message.attribute("submitted_values", List.of(Json.object("title", title, "value", value))));
    }

    /** The customer answers a form ({@code submitted_values}) or a question for the address ({@code submitted_email}). */
    public void fillsIn(Conversation conversation, Message form, String attribute, Object answer) {
        desk.change(conversation, form, message -> message.attribute(attribute, answer));
    }

    /** Some channels bring the file after the words. */
    public void attachmentArrives(Conversation conversation, Message message, Attachment attachment) {
        desk.change(conversation, message, told -> told.attachments.add(attachment));
    }

    /** The provider gives a message back. */
    public void deliveryFails(Conversation conversation, Message message, String why) {
        desk.change(conversation, message, failed -> {
            failed.status = "failed";
            failed.reachedCustomer = false;
            failed.attribute("external_error", why);
        });
    }

    public Message automationSays(Conversation conversation, String text) {
        return desk.write(conversation, Draft.by(null, text).attribute("automation_rule_id", 4));
    }

    public Message captainSays(Conversation conversation, String text) {
        return desk.write(conversation, Draft.by(new Sender.Captain(3, "Captain"), text));
    }

    /** A human answered in the channel's own app. */
    public Message nativeAppEcho(Conversation conversation, String text) {
        return desk.write(
                conversation,
                Draft.by(null, text).attribute("external_echo", true).sourceId("echo-" + account.nextId()));
    }

    /** A macro with a webhook action runs; its call is not signed. */
    public void macroRuns(Conversation conversation, String url) {
        events.unsigned("macro.executed", conversation, url);
    }

    public void opensWidget(Inbox inbox, Contact contact, String page) {
        events.widgetOpened(desk.link(contact, inbox, false), null, page);
    }

    public void customerTypes(Conversation conversation, boolean on) {
        desk.typing(conversation, conversation.contact(), on, false);
    }

    public Contact contactAppears(String name, @Nullable String email) {
        var contact = account.contact(name, email);
        events.contactCreated(contact);
        return contact;
    }

    public void blockContact(Contact contact) {
        desk.changeContact(contact, () -> contact.blocked = true);
    }

    public void changeEmail(Contact contact, @Nullable String email) {
        desk.changeContact(contact, () -> contact.email = email);
    }

    public void deleteConversation(Conversation conversation) {
        desk.delete(conversation);
    }

    Routes routes() {
        return routes;
    }

    private Instant now() {
        return setup.clock().instant();
    }

    @Override
    public void close() {
        postman.close();
        door.close();
    }
}
