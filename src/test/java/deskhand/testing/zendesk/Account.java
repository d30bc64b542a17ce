package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Everything that one account holds. Its numbers are long, as Zendesk's are. */
public final class Account {

    public static final long ID = 77_001_234L;
    static final long BRAND = 360_000_400_001L;
    static final long FORM = 360_000_500_001L;

    final Settings settings = new Settings();
    final Names names;
    final Sessions sessions;
    final Sunshine sunshine;
    final Map<Long, User> users = new ConcurrentSkipListMap<>();
    final Map<Long, Group> groups = new ConcurrentSkipListMap<>();
    final Map<Long, Brand> brands = new ConcurrentSkipListMap<>();
    final Map<Long, Organization> organizations = new ConcurrentSkipListMap<>();
    final Map<Long, TicketField> ticketFields = new ConcurrentSkipListMap<>();
    final Map<Long, Ticket> tickets = new ConcurrentSkipListMap<>();
    final Map<String, Webhook> webhooks = new ConcurrentSkipListMap<>();
    final Map<Long, Trigger> triggers = new ConcurrentSkipListMap<>();
    final Map<Long, String> triggerCategories = new ConcurrentSkipListMap<>();
    final Map<String, Attachment> files = new ConcurrentSkipListMap<>();
    final List<Article> articles = new CopyOnWriteArrayList<>();

    /** By the subdomain of the brand in whose help center they are. */
    final Map<String, List<Article>> articlesOfBrands = new ConcurrentSkipListMap<>();

    final List<Fields> macros = new CopyOnWriteArrayList<>();
    final List<Fields> emailNotifications = new CopyOnWriteArrayList<>();
    final List<Fields> suspendedMails = new CopyOnWriteArrayList<>();
    final List<Fields> sideConversations = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(9_001_000_000_000L);
    private final AtomicLong eventIds = new AtomicLong(9_003_000_000_400L);
    private final AtomicLong ticketIds = new AtomicLong(48_200);

    Account(Setup setup) {
        names = new Names(setup.seed());
        sessions = new Sessions(setup, names);
        sunshine = new Sunshine(names, setup.clock());
        brands.put(BRAND, new Brand(BRAND, "Fjord Gear", "fjordgear", true));
        triggerCategories.put(nextId(), "Notifications");
        add(Trigger.notifying(nextId(), triggerCategories.keySet().iterator().next()));
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** Comments, audits and their events count together. */
    long nextEventId() {
        return eventIds.incrementAndGet();
    }

    long nextTicketId() {
        return ticketIds.incrementAndGet();
    }

    public User administrator(String name) {
        return staff(name, User.Role.ADMIN);
    }

    public User agent(String name) {
        return staff(name, User.Role.AGENT);
    }

    public User lightAgent(String name) {
        return staff(name, User.Role.LIGHT_AGENT);
    }

    private User staff(String name, User.Role role) {
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@fjordgear.example";
        return add(new User(nextId(), name, address, role));
    }

    public User customer(String name, @Nullable String email) {
        return add(new User(nextId(), name, email, User.Role.END_USER));
    }

    private User add(User user) {
        users.put(user.id, user);
        return user;
    }

    Trigger add(Trigger trigger) {
        triggers.put(trigger.id(), trigger);
        return trigger;
    }

    public Group group(String name, User... members) {
        var group = new Group(nextId(), name);
        List.of(members).forEach(group::member);
        groups.put(group.id, group);
        return group;
    }

    /** An administrator deletes every group. */
    public void withoutGroups() {
        groups.values().forEach(Group::delete);
    }

    public Brand brand(String name, String subdomain, boolean helpCenter) {
        var brand = new Brand(nextId(), name, subdomain, helpCenter);
        brands.put(brand.id(), brand);
        return brand;
    }

    public Brand defaultBrand() {
        return brand(BRAND).orElseThrow();
    }

    Optional<Brand> brand(long id) {
        return Optional.ofNullable(brands.get(id));
    }

    public Organization organization(String name) {
        var organization = new Organization(nextId(), name, new Fields());
        organizations.put(organization.id(), organization);
        return organization;
    }

    public TicketField ticketField(String title, boolean required, String... options) {
        var field = new TicketField(nextId(), title, List.of(options), required);
        ticketFields.put(field.id(), field);
        return field;
    }

    public void removeArticle(long id) {
        articles.removeIf(article -> article.id() == id);
    }

    public void article(Article article) {
        articles.add(article);
    }

    /** In the help center of a brand, which is at that brand's subdomain alone. */
    public void article(Brand brand, Article article) {
        articlesOfBrands
                .computeIfAbsent(brand.subdomain(), name -> new CopyOnWriteArrayList<>())
                .add(article);
    }

    /** Somebody changes or adds a trigger. */
    public void trigger(Trigger trigger) {
        add(trigger);
    }

    /** The one that mails customers, which every account begins with. */
    public Trigger notification() {
        return triggers.values().stream().filter(Trigger::notifies).findFirst().orElseThrow();
    }

    /** {@code html}: with markup. */
    public void macro(String title, String text, boolean html) {
        var action = Json.object("field", html ? "comment_value_html" : "comment_value", "value", text);
        macros.add(
                Json.object("id", nextId(), "title", title).and("active", true).and("actions", List.of(action)));
    }

    public Settings settings() {
        return settings;
    }

    /** The chats. */
    public Sunshine sunshine() {
        return sunshine;
    }

    /** OAuth clients and the tokens that were given out. */
    public Sessions sessions() {
        return sessions;
    }

    public Optional<Ticket> find(long id) {
        return Optional.ofNullable(tickets.get(id)).filter(ticket -> ticket.status != Status.DELETED);
    }

    public Ticket ticket(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No ticket " + id));
    }

    public List<Ticket> tickets() {
        return tickets.values().stream()
                .filter(ticket -> ticket.status != Status.DELETED)
                .toList();
    }

    public List<Webhook> webhooks() {
        return List.copyOf(webhooks.values());
    }

    public List<Trigger> triggers() {
        return List.copyOf(triggers.values());
    }

    /** Nobody tells customers of answers any more, as when an administrator switched that trigger off. */
    public void withoutNotifications() {
        triggers.values().removeIf(Trigger::notifies);
    }

    /** An administrator makes that trigger anew. */
    public void startsNotifying() {
        add(Trigger.notifying(nextId(), triggerCategories.keySet().iterator().next()));
    }

    /** Somebody adds a trigger that runs after all others. */
    public void laterTrigger(String title) {
        var category = triggerCategories.keySet().iterator().next();
        var tagging = List.of(new Trigger.Action("current_tags", List.of("seen")));
        add(new Trigger(nextId(), title, category, 99_999, true, List.of(), List.of(), tagging));
    }

    /** Somebody switches those triggers off whose titles end like this. */
    public void switchOff(String titleEnd) {
        triggers.replaceAll((id, trigger) -> trigger.title().endsWith(titleEnd) ? trigger.switchedOff() : trigger);
    }

    public List<Fields> sideConversations() {
        return List.copyOf(sideConversations);
    }
}
