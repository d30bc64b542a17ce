package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import deskhand.testing.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sunshine Conversations: where the chats of an account take place, who may speak in each, and the key to all of it. */
public final class Sunshine {

    public static final String APP = "5d8cff3cd55b040010928b5b";
    public static final String KEY = "app_5d8cff3e";
    public static final String SECRET = "sunshine-secret-of-fjord-gear";

    /** The bot's own integration of the switchboard. */
    public static final String BOT = "deskhand";

    public static final String WORKSPACE = "zd:agentWorkspace";

    private static final String BOT_ID = "5ef21b132f21af34f088530d";
    private static final int LONGEST_METADATA = 4096;

    /** One chat. {@code active}: who may speak in it now. */
    public static final class Chat {

        final String id;
        final String user;
        final Ticket ticket;
        final List<Fields> messages = new CopyOnWriteArrayList<>();
        final List<Map<String, Object>> passed = new CopyOnWriteArrayList<>();
        volatile String active;

        Chat(String id, String user, Ticket ticket, String active) {
            this.id = id;
            this.user = user;
            this.ticket = ticket;
            this.active = active;
        }

        public String active() {
            return active;
        }

        /** What the bot said, as the customer reads it. */
        public List<String> saidByBusiness() {
            return messages.stream()
                    .map(Json::tree)
                    .filter(message -> message.at("/author/type").asText().equals("business"))
                    .map(message -> message.at("/content/text").asText())
                    .toList();
        }

        /** With what it was passed on, each time. */
        public List<Map<String, Object>> passed() {
            return List.copyOf(passed);
        }
    }

    private final Names names;
    private final Clock clock;
    private final Map<Long, Chat> chats = new ConcurrentSkipListMap<>();
    private volatile String first = WORKSPACE;
    private volatile boolean lateLog;

    Sunshine(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** The switchboard gives new chats to the bot. */
    public Sunshine botFirst() {
        first = BOT;
        return this;
    }

    /** Tickets do not tell yet what the bot says in their chats. */
    public Sunshine lateLog() {
        lateLog = true;
        return this;
    }

    public Chat chat(Ticket ticket) {
        return chats.get(ticket.id);
    }

    /** People give it to the bot again. */
    public void givenToBot(Ticket ticket) {
        chat(ticket).active = BOT;
    }

    /** People go on with it, without anything on the ticket. */
    public void takenByPeople(Ticket ticket) {
        chat(ticket).active = WORKSPACE;
    }

    Chat begin(Ticket ticket) {
        var user = "u" + ticket.requester.id;
        var chat = new Chat("c" + ticket.id, user, ticket, first);
        chats.put(ticket.id, chat);
        return chat;
    }

    void said(Ticket ticket, String id, String type, String text) {
        var author = Json.object("type", type.equals("end_user") ? "user" : "business");
        chat(ticket).messages.add(message(id, author, text));
    }

    private Fields message(String id, Fields author, String text) {
        return Json.object("id", id, "received", Times.iso(clock.instant()))
                .and("author", author)
                .and("content", Json.object("type", "text", "text", text))
                .and("source", Json.object("type", "web"));
    }

    static boolean takes(Request request) {
        var pair = (KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
        return request.path().startsWith("/sc/v2/apps/" + APP + "/")
                && ("Basic " + Base64.getEncoder().encodeToString(pair)).equals(request.header("Authorization"));
    }

    Answer list(Call call) {
        var user = call.query("filter[userId]").orElse("");
        var theirs = chats.values().stream()
                .filter(chat -> chat.user.equals(user))
                .map(Sunshine::json)
                .toList();
        return Answer.ok(Json.object("conversations", theirs, "meta", Json.object("hasMore", false)));
    }

    Answer show(Call call) {
        return Answer.ok(Json.object("conversation", json(find(call))));
    }

    Answer messages(Call call) {
        return Answer.ok(Json.object("messages", find(call).messages, "meta", Json.object("hasMore", false)));
    }

    Answer post(Call call) {
        var chat = find(call);
        var id = names.letters(10);
        var text = call.body().at("/content/text").asText();
        var message = message(id, Json.object("type", "business"), text)
                .and("metadata", Json.value(call.body().path("metadata")));
        chat.messages.add(message);
        if (!lateLog) {
            log(chat.ticket, id, "bot", Json.object("type", "bot", "display_name", "Deskhand"), text);
        }
        return Answer.json(201, Json.object("messages", List.of(message)));
    }

    /** As the ticket tells it. */
    void log(Ticket ticket, String id, String kind, Fields author, String text) {
        log(ticket, id, kind, author, text, clock.instant());
    }

    void log(Ticket ticket, String id, String kind, Fields author, String text, Instant at) {
        ticket.messages.add(Json.object("id", "log" + id, "type", "Messaging::ConversationMessage")
                .and("author", kind.equals("end_user") ? author.and("zen:sunco:user_id", chat(ticket).user) : author)
                .and("content", Json.object("type", "text", "text", text))
                .and("reference", "zen:sunco:conversation_message:" + id)
                .and("created_at", Times.iso(at)));
    }

    Answer pass(Call call) {
        var chat = find(call);
        var to = String.valueOf(call.text("switchboardIntegration"));
        var metadata = call.body().path("metadata");
        if (!List.of(WORKSPACE, "next", BOT, BOT_ID).contains(to)
                || metadata.toString().length() > LONGEST_METADATA) {
            throw Refusal.because(400, "bad_request", "Switchboard integration not found, or too much metadata");
        }
        chat.active = to.equals("next") ? WORKSPACE : to;
        chat.passed.add(Json.map(metadata));
        return Answer.ok(Json.object());
    }

    Answer switchboards(Call call) {
        return Answer.ok(Json.object("switchboards", List.of(Json.object("id", "5ef21b86e933b7355c11c604"))));
    }

    Answer integrations(Call call) {
        var bot = Json.object("id", BOT_ID, "name", BOT).and("integrationType", "custom");
        var people = Json.object("id", "5ef21b132f21af34f088530e", "name", WORKSPACE)
                .and("integrationType", "zd:agentWorkspace");
        return Answer.ok(Json.object("switchboardIntegrations", List.of(bot, people)));
    }

    private Chat find(Call call) {
        return chats.values().stream()
                .filter(chat -> chat.id.equals(call.word("chat")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Fields json(Chat chat) {
        var active = chat.active;
        return Json.object("id", chat.id, "type", "personal")
                .and(
                        "activeSwitchboardIntegration",
                        Json.object("id", active.equals(BOT) ? BOT_ID : "5ef21b132f21af34f088530e", "name", active));
    }
}
