package deskhand.testing;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.helpdesk.sandbox.SandboxConversation.Message;
import deskhand.helpdesk.sandbox.SandboxInbox;
import java.util.List;
import java.util.Map;

/** A running service with one sandbox connection, in the words of the trade. */
public final class Shop implements AutoCloseable {

    /** The bot answers this by itself, without records or knowledge. */
    public static final String THANKS = "Thank you very much!";

    /** The name of the connection. */
    public static final String SLUG = "shop";

    private static final SandboxConversation.Customer CUSTOMER =
            new SandboxConversation.Customer("c1", "Ida Berg", "ida@example.com", true);

    public final Service service;

    private Shop(Service service, Mode mode) {
        this.service = service;
        become(mode);
    }

    public static Shop open(Mode mode) {
        return open(mode, Map.of());
    }

    public static Shop open(Mode mode, Map<String, Object> settings) {
        return new Shop(Service.start(settings), mode);
    }

    public static Shop openOn(String databaseUrl, Mode mode, Map<String, Object> settings) {
        return new Shop(Service.startOn(databaseUrl, settings), mode);
    }

    public void become(Mode mode) {
        service.bean(Connections.class)
                .put(SLUG, new ConnectionSpec("sandbox", null, null, "helpdesk-token", "webhook-secret", mode));
    }

    public SandboxInbox inbox() {
        return service.bean(SandboxInbox.class);
    }

    public Crashes crashes() {
        return service.bean(Crashes.class);
    }

    /** A new conversation; gives its ref. */
    public String customerBegins(String text) {
        return inbox().start(SLUG, CUSTOMER, "chat", text);
    }

    public void customerSays(String ref, String text) {
        inbox().customerSays(SLUG, ref, text).orElseThrow();
    }

    /** A new conversation that begins with a file and no word; gives its ref. */
    public String customerBeginsWith(String attachment) {
        return inbox().start(SLUG, CUSTOMER, "chat", "", List.of(attachment));
    }

    public void customerSends(String ref, String attachment) {
        inbox().customerSays(SLUG, ref, "", List.of(attachment)).orElseThrow();
    }

    public void agentReplies(String ref, String text) {
        inbox().agentReplies(SLUG, ref, text).orElseThrow();
    }

    public void agentTakesOver(String ref) {
        inbox().takeOver(SLUG, ref);
    }

    public void agentGivesBack(String ref) {
        inbox().giveBack(SLUG, ref);
    }

    public void agentResolves(String ref) {
        inbox().resolve(SLUG, ref);
    }

    /** A conversation that people answered and resolved; gives its ref. */
    public String peopleSolve(String question, String answer) {
        var ref = customerBegins(question);
        untilIdle();
        agentReplies(ref, answer);
        agentResolves(ref);
        Await.until(
                "it is known to be resolved",
                () -> service.count(
                                "select count(*) from conversation where ref = '" + ref + "' and status = 'RESOLVED'")
                        == 1);
        untilIdle();
        return ref;
    }

    public SandboxConversation conversation(String ref) {
        return inbox().find(SLUG, ref).orElseThrow();
    }

    public List<String> publicReplies(String ref) {
        return said(ref, false);
    }

    public List<String> notes(String ref) {
        return said(ref, true);
    }

    private List<String> said(String ref, boolean hidden) {
        var messages = conversation(ref).messages();
        return messages == null
                ? List.of()
                : messages.stream()
                        .filter(message -> message.author().equals("bot") && message.hidden() == hidden)
                        .map(Message::text)
                        .toList();
    }

    /** Nothing is on its way any more: no webhook, no turn, no action. */
    public void untilIdle() {
        Await.until("all work is done", this::idle);
    }

    private boolean idle() {
        return service.count(
                        "select count(*) from job where task_name in ('turn', 'action', 'command', 'sandbox-webhook')")
                == 0;
    }

    /** Why actions were withdrawn, oldest first. */
    public List<String> withdrawals() {
        return service.query("select reason from action where state = 'WITHDRAWN' order by id");
    }

    @Override
    public void close() {
        service.close();
    }
}
