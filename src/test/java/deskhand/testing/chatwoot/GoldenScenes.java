package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The stage for {@link GoldenMessages} and {@link GoldenChanges}: plays each kind of event once, on a clock that stands
 * still, and keeps what would be sent.
 */
final class GoldenScenes implements AutoCloseable {

    static final String HOME = "https://chat.fjordgear.example";
    static final Instant NOW = Instant.parse("2026-11-23T08:15:30.250Z");
    private static final String[] ALL_EVENTS = {
        "message_created", "message_updated", "conversation_created", "conversation_status_changed",
        "conversation_updated", "contact_created", "contact_updated", "webwidget_triggered",
        "conversation_typing_on", "conversation_typing_off"
    };

    final FakeChatwoot chatwoot = FakeChatwoot.start(Setup.usual().clock(Clock.fixed(NOW, ZoneOffset.UTC)));
    final Account account = chatwoot.account();
    final Agent freya = account.agent("Freya Holm");
    final AgentBot bot = account.bot("Deskhand", HOME + "/bot");
    final AgentBot other = account.bot("Parcel Pete", HOME + "/other");
    final Inbox web =
            account.inbox("Shop chat", Channel.WEB_WIDGET).member(freya).attach(bot);
    final Inbox openWeb = account.inbox("Club chat", Channel.WEB_WIDGET).member(freya);
    final Inbox mail =
            account.inbox("Help desk mail", Channel.EMAIL).member(freya).attach(bot);
    final Inbox phone = account.inbox("Phone", Channel.WHATSAPP).member(freya).attach(bot);
    final Contact jonas = account.contact("Jonas Berg", "jonas.berg@example.org")
            .phone("+4700000042")
            .identifier("member-3310");

    /** Bodies by file name, and the index beside them. */
    final TreeMap<String, String> bodies = new TreeMap<>();

    final TreeMap<String, Fields> index = new TreeMap<>();

    GoldenScenes() {
        chatwoot.webhooks().hold();
        account.webhook(HOME + "/account", ALL_EVENTS);
        GoldenMessages.play(this);
        GoldenChanges.play(this);
    }

    Conversation talk() {
        return chatwoot.newConversation(web, jonas, "Does the tent come with <pegs> & poles?");
    }

    void scene(String name, String event, Delivery.Way way, String means, String about, Consumer<Conversation> play) {
        play.accept(talk());
        var body = chatwoot.webhooks().log(event).stream()
                .filter(delivery -> delivery.way() == way)
                .toList()
                .getLast()
                .body()
                .replace(chatwoot.url(), HOME);
        bodies.put(name + ".json", body + "\n");
        index.put(
                name + ".json",
                Json.object("file", name + ".json", "event", event)
                        .and("way", way.name().toLowerCase(Locale.ROOT))
                        .and("means", means)
                        .and("about", about));
    }

    static Draft ours(Draft draft, String kind) {
        return draft.attribute("deskhand", Json.object("turn", "t-4471", "kind", kind));
    }

    @Override
    public void close() {
        chatwoot.close();
    }
}
