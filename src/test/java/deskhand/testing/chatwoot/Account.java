package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Everything that one account holds. */
public final class Account {

    public static final int ID = 7;
    static final Fields REF = Json.object("id", ID, "name", "Fjord Gear");

    final Map<Integer, Agent> agents = new ConcurrentSkipListMap<>();
    final Map<Integer, AgentBot> bots = new ConcurrentSkipListMap<>();
    final Map<Integer, Inbox> inboxes = new ConcurrentSkipListMap<>();
    final Map<Integer, Team> teams = new ConcurrentSkipListMap<>();
    final Map<Integer, Webhook> webhooks = new ConcurrentSkipListMap<>();
    final Map<Integer, Contact> contacts = new ConcurrentSkipListMap<>();
    final Map<Integer, Conversation> conversations = new ConcurrentSkipListMap<>();
    final List<Conversation.ContactInbox> contactInboxes = new CopyOnWriteArrayList<>();
    final List<Fields> labels = new CopyOnWriteArrayList<>();
    final List<Fields> attributeDefinitions = new CopyOnWriteArrayList<>();
    final List<Fields> dashboardApps = new CopyOnWriteArrayList<>();
    final List<Fields> macros = new CopyOnWriteArrayList<>();
    final List<Fields> cannedResponses = new CopyOnWriteArrayList<>();
    final List<Fields> ratings = new CopyOnWriteArrayList<>();
    final List<Fields> contactNotes = new CopyOnWriteArrayList<>();
    final List<Article> articles = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(2000);
    private final AtomicInteger messageIds = new AtomicInteger(90_000);
    private final AtomicInteger displayIds = new AtomicInteger(1800);

    /** What each macro writes into a private note, by its name. */
    public Map<String, String> noteMacros() {
        var notes = new TreeMap<String, String>();
        macros.forEach(macro -> notes.put(String.valueOf(macro.get("name")), String.valueOf(macro.get("actions"))));
        return notes;
    }

    public void addMacro(String name, String note) {
        macros.add(Json.object("id", nextId(), "name", name).and("visibility", "global"));
        changeMacro(name, note);
    }

    /** As somebody might in Chatwoot's settings. */
    public void changeMacro(String name, String note) {
        macros.stream()
                .filter(macro -> name.equals(macro.get("name")))
                .forEach(macro -> macro.put(
                        "actions",
                        List.of(Json.object("action_name", "add_private_note", "action_params", List.of(note)))));
    }

    int nextId() {
        return ids.incrementAndGet();
    }

    int nextMessageId() {
        return messageIds.incrementAndGet();
    }

    int nextDisplayId() {
        return displayIds.incrementAndGet();
    }

    public Agent administrator(String name) {
        return add(new Agent(nextId(), name, true));
    }

    public Agent agent(String name) {
        return add(new Agent(nextId(), name, false));
    }

    private Agent add(Agent agent) {
        agents.put(agent.id, agent);
        return agent;
    }

    public AgentBot bot(String name, @Nullable String url) {
        var bot = new AgentBot(nextId(), ID, name, url);
        bots.put(bot.id, bot);
        return bot;
    }

    /** A bot whose token is good, but in another account. */
    public AgentBot strangersBot() {
        var bot = new AgentBot(nextId(), ID + 1, "Stranger", null);
        bots.put(bot.id, bot);
        return bot;
    }

    public Inbox inbox(String name, Channel channel) {
        var inbox = new Inbox(nextId(), name, channel);
        inboxes.put(inbox.id, inbox);
        return inbox;
    }

    public Team team(String name, Agent... members) {
        var team = new Team(nextId(), name);
        List.of(members).forEach(team::member);
        teams.put(team.id, team);
        return team;
    }

    /** An administrator deletes every team. */
    public void withoutTeams() {
        teams.clear();
    }

    public Webhook webhook(String url, String... subscriptions) {
        var webhook = new Webhook(nextId(), "Webhook", url, List.of(subscriptions));
        webhooks.put(webhook.id, webhook);
        return webhook;
    }

    public Contact contact(String name, @Nullable String email) {
        var contact = new Contact(nextId(), name, email);
        contacts.put(contact.id, contact);
        return contact;
    }

    public void label(String title) {
        labels.add(Json.object("id", nextId(), "title", title)
                .and("description", "")
                .and("color", "#1F93FF")
                .and("show_on_sidebar", true));
    }

    /** An administrator deletes a label; conversations go on carrying it. */
    public void withoutLabel(String title) {
        labels.removeIf(label -> title.equals(label.get("title")));
    }

    /** An administrator deletes all account webhooks. */
    public void withoutWebhooks() {
        webhooks.clear();
    }

    /** The keys of the attributes that are shown on conversations. */
    public List<String> conversationAttributes() {
        return attributeDefinitions.stream()
                .filter(definition -> "conversation_attribute".equals(definition.get("attribute_model")))
                .map(definition -> String.valueOf(definition.get("attribute_key")))
                .toList();
    }

    /** Puts an article in the help center, in place of the one with its id. */
    public void article(Article article) {
        removeArticle(article.id());
        articles.add(article);
    }

    public void removeArticle(int id) {
        articles.removeIf(article -> article.id() == id);
    }

    public void cannedResponse(String shortCode, String content) {
        cannedResponses.add(Json.object("id", nextId(), "account_id", ID)
                .and("short_code", shortCode)
                .and("content", content));
    }

    /** So many conversations were there before. */
    public void hadConversations(int many) {
        displayIds.addAndGet(many);
    }

    public Optional<Conversation> find(int displayId) {
        return Optional.ofNullable(conversations.get(displayId));
    }

    public Conversation conversation(int displayId) {
        return find(displayId).orElseThrow(() -> new NoSuchElementException("No conversation " + displayId));
    }

    public List<AgentBot> bots() {
        return bots.values().stream().filter(bot -> bot.account == ID).toList();
    }

    public List<Webhook> webhooks() {
        return List.copyOf(webhooks.values());
    }

    /** What was noted on a contact, as opposed to a conversation. */
    public List<String> notes(Contact contact) {
        return contactNotes.stream()
                .filter(note -> Integer.valueOf(contact.id).equals(note.get("contact_id")))
                .map(note -> String.valueOf(note.get("content")))
                .toList();
    }

    public List<String> labelTitles() {
        return labels.stream().map(label -> String.valueOf(label.get("title"))).toList();
    }
}
