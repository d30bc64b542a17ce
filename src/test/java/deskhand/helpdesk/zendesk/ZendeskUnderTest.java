package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.testing.Crashes;
import deskhand.testing.Service;
import deskhand.testing.http.Mishap;
import deskhand.testing.zendesk.Attachment;
import deskhand.testing.zendesk.Draft;
import deskhand.testing.zendesk.FakeZendesk;
import deskhand.testing.zendesk.Hookup;
import deskhand.testing.zendesk.Setup;
import deskhand.testing.zendesk.Signature;
import deskhand.testing.zendesk.Ticket;
import deskhand.testing.zendesk.Trouble;
import deskhand.testing.zendesk.User;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One Zendesk, set up by our own call, in the words that all helpdesks share. Its webhooks tell no more than the number of a
 * ticket, so trouble that is asked for begins once a new ticket was read.
 */
public final class ZendeskUnderTest implements HelpdeskUnderTest {

    /** A service remembers connections by their names for a while, so that each has one of its own. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String slug = "acme-" + COUNT.incrementAndGet();
    private static final String TOKEN = "a-token-of-some-length";
    private static final String READ = "before outcome";

    private final FakeZendesk zendesk;
    private final User ines;
    private final User olga;
    private final User mara;
    private Hookup hookup;
    private String adminToken = "";
    private @Nullable SharedService shared;
    private @Nullable Service started;
    private @Nullable Runnable trouble;

    public ZendeskUnderTest() {
        this(Setup.usual().plan(Setup.Plan.BOUNDLESS));
    }

    public ZendeskUnderTest(Setup setup) {
        zendesk = FakeZendesk.start(setup);
        ines = zendesk.account().agent("Ines Roth");
        olga = zendesk.account().agent("Olga Moe");
        mara = zendesk.account().customer("Mara Lind", "mara@example.org").verification("full");
        hookup = zendesk.connectAsAdministrator();
    }

    @Override
    public void start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("deskhand.api-token", TOKEN); // without one no real helpdesk can be connected
        var running = (shared == null ? Service.start(all) : shared.fresh(all)).showing(TOKEN);
        started = running;
        running.query("select distinct team from category where team is not null")
                .forEach(team -> zendesk.account().group(team, ines, olga));
        setUp(running);
    }

    /** On this service in place of one of its own. */
    public ZendeskUnderTest on(SharedService service) {
        shared = service;
        return this;
    }

    /** Where Zendesk delivers. */
    public String webhook() {
        return service().uri("/webhooks/zendesk/" + slug).toString();
    }

    public String slug() {
        return slug;
    }

    /** The bot is no administrator; one sets it up. */
    public ZendeskUnderTest actingAsAgent() {
        var sessions = zendesk.account().sessions();
        var ada = zendesk.account().administrator("Ada Boss");
        hookup = zendesk.connect();
        adminToken = ", \"admin_token\": \"" + sessions.mint(sessions.client("wizard", ada), "read write") + "\"";
        return this;
    }

    private void setUp(Service running) {
        var answer = running.send("POST", "/api/v1/connections", """
                {"slug": "%s", "kind": "zendesk", "base_url": "%s", "public_address": "%s",
                 "settings": {"client_id": "%s"}, "secrets": {"client_secret": "%s"}%s}
                """.formatted(
                        slug, zendesk.url(), running.uri(""), hookup.clientId(), hookup.clientSecret(), adminToken));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Override
    public Service service() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    public FakeZendesk zendesk() {
        return zendesk;
    }

    public User ines() {
        return ines;
    }

    public User mara() {
        return mara;
    }

    public User bot() {
        return hookup.bot();
    }

    public Hookup hookup() {
        return hookup;
    }

    public void set(String name, String value) {
        put("{\"settings\": {\"" + name + "\": \"" + value + "\"}}");
    }

    @Override
    public void become(Mode mode) {
        put("{\"mode\": \"" + mode.name().toLowerCase(Locale.ROOT) + "\"}");
    }

    public void put(String change) {
        var answer = service().send("PUT", "/api/v1/connections/" + slug, change);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public Ticket ticket(String ref) {
        return zendesk.account().ticket(Long.parseLong(ref));
    }

    private String begin(Supplier<Ticket> what) {
        var wanted = trouble;
        if (wanted == null) {
            return Long.toString(what.get().id());
        }
        zendesk.faults().clear();
        var crashes = service().bean(Crashes.class);
        crashes.holdAt(READ);
        var ticket = what.get();
        crashes.awaitReached(READ);
        wanted.run();
        crashes.goOn(READ);
        return Long.toString(ticket.id());
    }

    @Override
    public String inbox() {
        return Long.toString(zendesk.account().defaultBrand().id());
    }

    @Override
    public String customerBegins(String text) {
        return begin(() -> zendesk.newTicket(mara, "A question", text));
    }

    @Override
    public void customerSays(String ref, String text) {
        zendesk.customerWrites(ticket(ref), text);
    }

    @Override
    public String customerSendsOnlyAttachment() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        return begin(
                () -> zendesk.newTicket(brand, "A picture", Draft.by(mara, "").attach(Attachment.photo())));
    }

    @Override
    public void customerSendsOnlyAttachment(String ref) {
        zendesk.mailArrives(ticket(ref), Draft.by(mara, "").attach(Attachment.photo()));
    }

    @Override
    public void agentReplies(String ref, String text) {
        zendesk.agentReplies(ticket(ref), ines, text);
    }

    @Override
    public void agentNotes(String ref, String text) {
        zendesk.agentNotes(ticket(ref), ines, text);
    }

    @Override
    public void agentTakesOver(String ref) {
        zendesk.agentTakesOver(ticket(ref), ines);
    }

    @Override
    public void agentGivesBack(String ref) {
        zendesk.agentGivesBack(ticket(ref), ines);
    }

    @Override
    public void agentResolves(String ref) {
        zendesk.solve(ticket(ref), ines);
    }

    @Override
    public void addLabel(String ref, String label) {
        zendesk.tag(ticket(ref), ines, label);
    }

    @Override
    public void deleteConversation(String ref) {
        zendesk.delete(ticket(ref), ines);
    }

    @Override
    public List<String> publicReplies(String ref) {
        return ofBot(ref, true);
    }

    @Override
    public List<String> notes(String ref) {
        return ofBot(ref, false);
    }

    private List<String> ofBot(String ref, boolean isPublic) {
        return ticket(ref).comments().stream()
                .filter(comment -> comment.author().equals(hookup.bot()) && comment.isPublic() == isPublic)
                .map(comment -> comment.text())
                .toList();
    }

    @Override
    public List<String> labels(String ref) {
        return List.copyOf(ticket(ref).tags());
    }

    @Override
    public @Nullable String team(String ref) {
        var group = ticket(ref).group();
        return group == null ? null : group.name();
    }

    @Override
    public @Nullable String assignee(String ref) {
        var agent = ticket(ref).assignee();
        return agent == null ? null : agent.email();
    }

    @Override
    public Status status(String ref) {
        return switch (ticket(ref).status()) {
            case NEW, OPEN -> Status.OPEN;
            case PENDING -> Status.PENDING;
            case HOLD -> Status.SNOOZED;
            default -> Status.RESOLVED;
        };
    }

    @Override
    public void everyAnswerLost() {
        from(() -> zendesk.faults().always("PUT", "", Mishap.loseAnswer()));
    }

    @Override
    public void busy(double share) {
        from(() -> zendesk.faults().share(share, Trouble.throttled(1)));
    }

    @Override
    public void broken(double share) {
        from(() -> zendesk.faults().share(share, Trouble.brokenServer()));
    }

    @Override
    public void unauthorized() {
        from(() -> zendesk.faults().always(Trouble.error(401, "invalid_token", "The access token is revoked")));
    }

    private void from(Runnable wanted) {
        off();
        trouble = wanted;
        wanted.run();
    }

    @Override
    public void withoutTeams() {
        zendesk.account().withoutGroups();
    }

    @Override
    public void off() {
        trouble = null;
        zendesk.faults().clear();
    }

    @Override
    public String signature(String header, String stored, Map<String, String> headers, byte[] body) {
        return header.equals("x-zendesk-webhook-signature")
                ? Signature.of(
                        zendesk.account().webhooks().getFirst().secret(),
                        headers.get("x-zendesk-webhook-signature-timestamp"),
                        body)
                : stored;
    }

    @Override
    public Map<String, String> neverStored() {
        return Map.of(
                "Authorization",
                "Bearer " + zendesk.account().webhooks().getFirst().token());
    }

    @Override
    public boolean hasUndelivered() {
        return zendesk.webhooks().hasUndelivered();
    }

    @Override
    public void close() {
        if (started != null && shared == null) {
            started.close();
        }
        zendesk.assertNoInvalidRequests();
        zendesk.close();
    }
}
