package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Attachment;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.Conversation;
import deskhand.testing.chatwoot.Draft;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Hookup;
import deskhand.testing.chatwoot.Inbox;
import deskhand.testing.chatwoot.Sender;
import deskhand.testing.chatwoot.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Chatwoot with one inbox, in the words that all helpdesks share. */
public final class ChatwootUnderTest implements HelpdeskUnderTest {

    private static final String SLUG = "acme";
    private static final String TOKEN = "a-token-of-some-length";

    private final FakeChatwoot chatwoot = FakeChatwoot.start();
    private final Sender.Agent ines = chatwoot.account().agent("Ines Roth");
    private final Sender.Agent olga = chatwoot.account().agent("Olga Moe");
    private final Sender.Contact mara = chatwoot.account().contact("Mara Lind", "mara@example.org");
    private final Inbox web =
            chatwoot.account().inbox("Website", Channel.WEB_WIDGET).member(ines);
    private final Hookup hookup = chatwoot.connect(web);
    private @Nullable Service started;

    @Override
    public void start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("deskhand.api-token", TOKEN); // without one no real helpdesk can be connected
        var running = Service.start(all).showing(TOKEN);
        started = running;
        running.query("select distinct team from category where team is not null")
                .forEach(team -> chatwoot.account().team(team, ines, olga));
        become(Mode.DRAFT);
    }

    @Override
    public Service service() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    @Override
    public void become(Mode mode) {
        var intake = service().uri("/webhooks/chatwoot/" + SLUG).toString();
        if (mode == Mode.AUTO) {
            hookup.attached(intake).unwatched();
        } else {
            hookup.watching(intake).detached();
        }
        service()
                .bean(Connections.class)
                .put(
                        SLUG,
                        new ConnectionSpec(
                                "chatwoot",
                                hookup.url(),
                                hookup.account(),
                                hookup.botToken(),
                                hookup.webhookSecret(),
                                Map.of("read_token", hookup.userToken(), "bot_secret", hookup.botSecret()),
                                Map.of("bot_id", Integer.toString(hookup.bot().id())),
                                mode));
    }

    public FakeChatwoot chatwoot() {
        return chatwoot;
    }

    public Conversation conversation(String ref) {
        return chatwoot.account().conversation(Integer.parseInt(ref));
    }

    @Override
    public String inbox() {
        return Integer.toString(web.id());
    }

    @Override
    public String customerBegins(String text) {
        return Integer.toString(chatwoot.newConversation(web, mara, true, text).id());
    }

    @Override
    public void customerSays(String ref, String text) {
        chatwoot.customerWrites(conversation(ref), text);
    }

    @Override
    public String customerSendsOnlyAttachment() {
        return Integer.toString(
                chatwoot.begin(web, mara, true, Draft.from(mara, null).attach(Attachment.photo()))
                        .id());
    }

    @Override
    public void customerSendsOnlyAttachment(String ref) {
        chatwoot.attachmentOnly(conversation(ref), Attachment.photo());
    }

    @Override
    public void agentReplies(String ref, String text) {
        chatwoot.agentReplies(conversation(ref), ines, text);
    }

    @Override
    public void agentNotes(String ref, String text) {
        chatwoot.agentNotes(conversation(ref), ines, text);
    }

    @Override
    public void agentTakesOver(String ref) {
        chatwoot.agentTakesOver(conversation(ref), ines);
    }

    @Override
    public void agentGivesBack(String ref) {
        chatwoot.agentGivesBack(conversation(ref), hookup.bot());
    }

    @Override
    public void agentResolves(String ref) {
        chatwoot.resolve(conversation(ref), ines);
    }

    @Override
    public void addLabel(String ref, String label) {
        chatwoot.label(conversation(ref), label);
    }

    @Override
    public void deleteConversation(String ref) {
        chatwoot.deleteConversation(conversation(ref));
    }

    @Override
    public List<String> publicReplies(String ref) {
        return ofBot(ref, false);
    }

    @Override
    public List<String> notes(String ref) {
        return ofBot(ref, true);
    }

    private List<String> ofBot(String ref, boolean hidden) {
        return conversation(ref).messages().stream()
                .filter(message -> message.isFrom(hookup.bot()) && message.isPrivate() == hidden)
                .map(message -> String.valueOf(message.content()))
                .toList();
    }

    @Override
    public List<String> labels(String ref) {
        return List.copyOf(conversation(ref).labels());
    }

    @Override
    public @Nullable String team(String ref) {
        var team = conversation(ref).team();
        return team == null ? null : team.name();
    }

    @Override
    public @Nullable String assignee(String ref) {
        var agent = conversation(ref).assignee();
        return agent == null ? null : agent.email();
    }

    @Override
    public Status status(String ref) {
        return Status.valueOf(conversation(ref).status().name());
    }

    @Override
    public void everyAnswerLost() {
        off();
        chatwoot.faults().always("POST", "", Fault.loseAnswer());
    }

    @Override
    public void busy(double share) {
        off();
        chatwoot.faults().share(share, Fault.throttled());
    }

    @Override
    public void broken(double share) {
        off();
        chatwoot.faults().share(share, Fault.brokenServer());
    }

    @Override
    public void unauthorized() {
        off();
        chatwoot.faults().always(Fault.error(401, "Invalid Access Token"));
    }

    @Override
    public void withoutTeams() {
        chatwoot.account().withoutTeams();
    }

    @Override
    public void off() {
        chatwoot.faults().clear();
    }

    /** What is stored lacks the visitor's secret and has to be signed anew. */
    @Override
    public String signature(String header, String signed, Map<String, String> headers, byte[] body) {
        return header.equals("x-chatwoot-signature")
                ? Signature.of(hookup.botSecret(), Long.parseLong(headers.get("x-chatwoot-timestamp")), body)
                : signed;
    }

    @Override
    public boolean hasUndelivered() {
        return chatwoot.webhooks().hasUndelivered();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        chatwoot.close();
    }
}
