package deskhand.testing.chatwoot;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.util.HashMap;
import java.util.Map;

/** A whole service and a Chatwoot with one inbox, connected over HTTP in both directions under the name acme. */
public final class ConnectedChatwoot implements AutoCloseable {

    private static final String SLUG = "acme";
    private static final String[] EVENTS = {
        "message_created", "message_updated", "conversation_status_changed", "conversation_updated"
    };

    private final Service service = Service.start(Map.of());
    private final FakeChatwoot chatwoot = FakeChatwoot.start();
    private final Sender.Agent ines;
    private final Sender.AgentBot bot;
    private final Sender.Contact mara;
    private final Inbox inbox;
    private final Webhook webhook;

    private ConnectedChatwoot(Channel channel) {
        var account = chatwoot.account();
        var address = service.uri("/webhooks/chatwoot/" + SLUG).toString();
        ines = account.agent("Ines Roth");
        bot = account.bot("Deskhand", address);
        inbox = account.inbox("Inbox", channel).member(ines);
        mara = account.contact("Mara Lind", "mara@example.org");
        account.team("Trust", ines);
        account.team("Support", ines);
        webhook = account.webhook(address, EVENTS);
        service.bean(Connections.class)
                .put(
                        SLUG,
                        new ConnectionSpec(
                                "chatwoot",
                                chatwoot.url(),
                                "7",
                                bot.token(),
                                webhook.secret(),
                                Map.of("read_token", ines.token(), "bot_secret", bot.secret()),
                                Map.of("bot_id", Integer.toString(bot.id())),
                                Mode.DRAFT));
    }

    /** The bot is attached to a web widget and answers by itself. */
    public static ConnectedChatwoot start() {
        var connected = on(Channel.WEB_WIDGET);
        connected.become(Mode.AUTO);
        return connected;
    }

    /** In draft mode. */
    public static ConnectedChatwoot on(Channel channel) {
        return new ConnectedChatwoot(channel);
    }

    public void become(Mode mode) {
        inbox.attach(mode == Mode.AUTO ? bot : null);
        service.bean(Connections.class).put(SLUG, new ConnectionSpec(null, null, null, null, null, mode));
    }

    /** An empty value takes the setting away. */
    public void set(String name, String value) {
        change(Map.of(), Map.of(name, value));
    }

    public void withoutReader() {
        change(Map.of("read_token", ""), Map.of());
    }

    private void change(Map<String, String> secrets, Map<String, String> settings) {
        service.bean(Connections.class)
                .put(SLUG, new ConnectionSpec(null, null, null, null, null, new HashMap<>(secrets), settings, null));
    }

    public Service service() {
        return service;
    }

    public FakeChatwoot chatwoot() {
        return chatwoot;
    }

    public Sender.Agent ines() {
        return ines;
    }

    public Sender.AgentBot bot() {
        return bot;
    }

    public Sender.Contact mara() {
        return mara;
    }

    public Inbox inbox() {
        return inbox;
    }

    /** By a customer whose identity is proven. */
    public Conversation begins(String text) {
        return chatwoot.newConversation(inbox, mara, true, text);
    }

    /** Nothing is on its way any more. */
    public void untilIdle() {
        chatwoot.webhooks().untilDelivered();
        Await.until(
                "all work is done",
                () -> service.count("select count(*) from job where task_name in ('turn', 'action', 'command')") == 0);
        chatwoot.webhooks().untilDelivered();
    }

    @Override
    public void close() {
        service.close();
        chatwoot.close();
    }
}
