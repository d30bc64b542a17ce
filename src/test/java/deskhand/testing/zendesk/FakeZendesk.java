package deskhand.testing.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.http.Description;
import deskhand.testing.http.Door;
import deskhand.testing.http.Faults;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import deskhand.testing.http.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Zendesk on the loopback address. Tests furnish its {@link #account()}, let people act through the methods here, look
 * at tickets, and shape what goes wrong through {@link #faults()} (its answers) and {@link #webhooks()}.
 */
public final class FakeZendesk implements AutoCloseable {

    static final Path DESCRIPTION = Path.of("openapi", "zendesk.yaml");

    private final Setup setup;
    private final Account account;
    private final Faults faults;
    private final Door<Request> door;
    private final Postman postman;
    private final Events events;
    private final Desk desk;
    private final Routes routes;

    private FakeZendesk(Setup setup) {
        this.setup = setup;
        account = new Account(setup);
        faults = new Faults(setup.seed());
        var gate = new Gate(account, setup);
        door = new Door<>(Description.read(DESCRIPTION), faults, gate::hear, gate::answer);
        postman = new Postman(setup);
        events = new Events(account, setup, postman);
        desk = new Desk(account, setup, new Rules(account, postman), events);
        routes = new Routes(account, setup, desk, postman, door::url);
        gate.open(routes);
        door.open();
    }

    public static FakeZendesk start() {
        return start(Setup.usual());
    }

    public static FakeZendesk start(Setup setup) {
        return new FakeZendesk(setup);
    }

    /** What stands for {@code https://{subdomain}.zendesk.com}. */
    public String url() {
        return door.url();
    }

    /** The same by a name, as {@code https://{subdomain}.zendesk.com} is; see {@code LocalNames}. */
    public String namedUrl() {
        return door.url().replace("127.0.0.1", account.defaultBrand().subdomain() + ".localhost");
    }

    public Account account() {
        return account;
    }

    /** What an administrator prepares for a bot; nothing is sent anywhere before {@link Hookup#watching}. */
    public Hookup connect() {
        return new Hookup(this, account.agent("Deskhand"));
    }

    /** The bot may read exports and set up webhooks by itself. */
    public Hookup connectAsAdministrator() {
        return new Hookup(this, account.administrator("Deskhand"));
    }

    public Faults faults() {
        return faults;
    }

    /** The deliveries and what may go wrong with them. */
    public Postman webhooks() {
        return postman;
    }

    /** All calls so far, oldest first. */
    public List<Request> requests() {
        return door.heard();
    }

    public List<Request> requests(String method, String pathEnd) {
        return door.heard().stream()
                .filter(request -> request.is(method, pathEnd))
                .toList();
    }

    /** Forgets the calls so far; the log of deliveries stays. */
    public void forgetRequests() {
        door.forget();
    }

    /** Requests that are not in {@code openapi/zendesk.yaml} pass from now on; for tests of Zendesk's own refusals. */
    public FakeZendesk takingAnyRequest() {
        door.checksRequests(false);
        return this;
    }

    public void assertNoInvalidRequests() {
        assertThat(door.invalid())
                .as("requests that openapi/zendesk.yaml does not allow")
                .isEmpty();
    }

    /** Texts of staff as they were posted in which Zendesk found placeholders: each lost or leaked words. */
    public List<String> templatesPosted() {
        return desk.templates();
    }

    /** Somebody writes to the address of the account, or fills in the form. */
    public Ticket newTicket(User customer, String subject, String text) {
        return newTicket(account.defaultBrand(), subject, Draft.by(customer, text));
    }

    public Ticket newTicket(Brand brand, String subject, Draft first) {
        var via = first.author.email == null ? Via.FORM : Via.mail(first.author, brand.address());
        return desk.create(brand, via, first.author, subject, Deed.saying(first));
    }

    /** An agent took a call, say: nobody but staff wrote, and triggers see an agent at work. */
    public Ticket agentOpens(User agent, User customer, String subject, String text) {
        var deed = Deed.by(agent).comment(Draft.by(customer, text)).changing(ticket -> ticket.submitter = agent);
        return desk.create(account.defaultBrand(), Via.FORM, customer, subject, deed);
    }

    /**
     * An agent sends a customer's mail on to the address of the account. Zendesk makes the customer the requester and the
     * author, and triggers see an agent at work. What the agent wrote above it is a private comment.
     */
    public Ticket agentForwards(User agent, User customer, String subject, String text) {
        var via = Via.mail(agent, account.defaultBrand().address());
        var deed = Deed.by(agent).comment(Draft.by(customer, text)).changing(ticket -> ticket.submitter = agent);
        var ticket = desk.create(account.defaultBrand(), via, customer, subject, deed);
        agentNotes(ticket, agent, "Please see below.");
        return ticket;
    }

    /** On a closed ticket it becomes a new one, and that is told. */
    public Ticket customerWrites(Ticket ticket, String text) {
        return mailArrives(ticket, Draft.by(ticket.requester, text));
    }

    /** From anybody: of who is neither requester nor in copy, it is private. */
    public Ticket mailArrives(Ticket ticket, Draft mail) {
        if (ticket.status == Status.CLOSED) {
            return followUp(ticket, mail);
        }
        if (!mail.author.equals(ticket.requester) && !ticket.ccs.contains(mail.author)) {
            mail.privately().flag(2);
        }
        var via = mail.author.email == null ? Via.FORM : Via.mail(mail.author, ticket.brand.address());
        desk.update(ticket, Deed.saying(mail).via(via));
        return ticket;
    }

    private Ticket followUp(Ticket closed, Draft mail) {
        var first = Deed.saying(mail).changing(ticket -> ticket.tag(closed.tags));
        var next = desk.create(closed.brand, Via.followUp(closed.id), closed.requester, "Re: " + closed.subject, first);
        closed.followUps.add(next.id);
        return next;
    }

    public Ticket ccs(Ticket ticket, User... people) {
        ticket.ccs.addAll(Arrays.asList(people));
        return ticket;
    }

    public Comment agentReplies(Ticket ticket, User agent, String text) {
        return write(ticket, Draft.by(agent, text));
    }

    public Comment agentNotes(Ticket ticket, User agent, String text) {
        return write(ticket, Draft.by(agent, text).privately());
    }

    /** Anything else that staff may write. */
    public Comment write(Ticket ticket, Draft draft) {
        desk.update(ticket, Deed.saying(draft));
        return ticket.comments.getLast();
    }

    /** An integration posts in the name of somebody else. */
    public Comment integrationPosts(Ticket ticket, User integration, Draft draft) {
        desk.update(ticket, Deed.by(integration).comment(draft).via(Via.API));
        return ticket.comments.getLast();
    }

    public void assign(Ticket ticket, User by, @Nullable User agent) {
        desk.update(ticket, Deed.by(by).changing(changed -> changed.assignee = agent));
    }

    public void assign(Ticket ticket, User by, @Nullable Group group) {
        desk.update(ticket, Deed.by(by).changing(changed -> changed.group = group));
    }

    /** Presses "take it". */
    public void agentTakesOver(Ticket ticket, User agent) {
        assign(ticket, agent, agent);
    }

    /** Nobody has it any more, and it is open. */
    public void agentGivesBack(Ticket ticket, User agent) {
        desk.update(ticket, Deed.by(agent).changing(changed -> {
            changed.assignee = null;
            changed.become(Status.OPEN);
        }));
    }

    public void tag(Ticket ticket, User by, String... tags) {
        desk.update(ticket, Deed.by(by).changing(changed -> changed.tags.addAll(Arrays.asList(tags))));
    }

    public void untag(Ticket ticket, User by, String... tags) {
        desk.update(ticket, Deed.by(by).changing(changed -> Arrays.asList(tags).forEach(changed.tags::remove)));
    }

    public void prioritise(Ticket ticket, User by, @Nullable String priority) {
        desk.update(ticket, Deed.by(by).changing(changed -> changed.priority = priority));
    }

    public void status(Ticket ticket, User by, Status status) {
        desk.update(ticket, Deed.by(by).changing(changed -> changed.become(status)));
    }

    public void solve(Ticket ticket, User by) {
        status(ticket, by, Status.SOLVED);
    }

    /** Some days after it was solved; no trigger runs. */
    public void close(Ticket ticket) {
        desk.quietly(ticket, ticket.requester, Status.CLOSED, "status_changed");
    }

    /** The source is closed, and both get a note. */
    public void merge(Ticket source, Ticket target, User by) {
        var note = Draft.by(by, "Request #" + source.id + " was closed and merged into this one.");
        desk.update(target, Deed.saying(note.privately()).via(Via.MERGE));
        var farewell = Draft.by(by, "This request was closed and merged into #" + target.id + ".");
        desk.update(source, Deed.saying(farewell.privately()).via(Via.MERGE).changing(changed -> {
            changed.tags.add("closed_by_merge");
        }));
        desk.quietly(source, by, Status.CLOSED, "merged");
    }

    public void delete(Ticket ticket, User by) {
        desk.quietly(ticket, by, Status.DELETED, "soft_deleted");
    }

    /** {@code score}: good or bad. */
    public void rates(Ticket ticket, String score) {
        ticket.rating = score;
        desk.touch(ticket);
        desk.tell(ticket, ticket.requester, "csat_received", Json.object("score", score));
    }

    /** A mail that Zendesk does not trust; {@link #recover} makes a ticket of it. */
    public long mailIsSuspended(User from, String subject, String text) {
        var id = account.nextId();
        account.suspendedMails.add(Json.object("id", id, "cause", "Detected as spam")
                .and("subject", subject)
                .and("content", text)
                .and("author", Json.object("id", from.id, "name", from.name))
                .and("created_at", Times.iso(now())));
        return id;
    }

    public Ticket recover(long suspendedMail) {
        Fields mail = account.suspendedMails.stream()
                .filter(one -> Long.valueOf(suspendedMail).equals(one.get("id")))
                .findFirst()
                .orElseThrow();
        account.suspendedMails.remove(mail);
        var from = account.users.get(Json.tree(mail).at("/author/id").asLong());
        var via = Via.recovered(from, account.defaultBrand().address());
        var first = Deed.saying(Draft.by(from, String.valueOf(mail.get("content"))));
        return desk.create(account.defaultBrand(), via, from, String.valueOf(mail.get("subject")), first);
    }

    /** A chat; the ticket only holds a note that it began. */
    public Ticket messagingBegins(User visitor, String text) {
        var first = Deed.saying(
                Draft.by(visitor, "Conversation with " + visitor.name).privately());
        var subject = "Conversation with " + visitor.name;
        var ticket = desk.create(account.defaultBrand(), Via.MESSAGING, visitor, subject, first);
        account.sunshine.begin(ticket);
        message(ticket, visitor, "end_user", text);
        return ticket;
    }

    /**
     * A chat that has no ticket yet, of which a webhook tells all the same. {@code isNumbered}: by the number that the ticket
     * is going to have. {@code ago}: when it was said.
     */
    public EarlyChat chatBegins(User visitor, String text, boolean isNumbered, Duration ago) {
        var id = account.nextTicketId();
        var message = account.names.letters(10);
        var actor = Json.object("id", Long.toString(visitor.id), "name", visitor.name)
                .and("type", "end_user");
        events.early(isNumbered ? id : null, actor, Json.object("id", message, "body", text));
        return new EarlyChat(id, visitor, message, text, now().minus(ago));
    }

    /** Zendesk makes a ticket of it, with what was said before. */
    public Ticket becomesTicket(EarlyChat chat) {
        var visitor = chat.visitor();
        var subject = "Conversation with " + visitor.name;
        var ticket = new Ticket(chat.id(), account.defaultBrand(), Via.MESSAGING, visitor, subject, now());
        account.sunshine.begin(ticket);
        account.sunshine.said(ticket, chat.message(), "end_user", chat.text());
        var author = Json.object("type", "user", "display_name", visitor.name).and("zen:support:user_id", visitor.id);
        account.sunshine.log(ticket, chat.message(), "end_user", author, chat.text(), chat.at());
        desk.begin(ticket, Via.MESSAGING, Deed.saying(Draft.by(visitor, subject).privately()));
        return ticket;
    }

    /** {@code kind}: end_user, agent, trigger or system. */
    public void message(Ticket ticket, User from, String kind, String text) {
        var id = account.names.letters(10);
        var actor = Json.object("id", Long.toString(from.id), "name", from.name).and("type", kind);
        var author = Json.object("type", kind.equals("end_user") ? "user" : kind, "display_name", from.name)
                .and("zen:support:user_id", from.id);
        account.sunshine.said(ticket, id, kind, text);
        account.sunshine.log(ticket, id, kind, author, text);
        events.message(ticket, actor, Json.object("id", id, "body", text));
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
