package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** Where conversations come in. */
public final class Inbox {

    final int id;
    final String name;
    final Channel channel;
    final Set<Sender.Agent> members = new CopyOnWriteArraySet<>();
    volatile Sender.@Nullable AgentBot bot;
    volatile @Nullable String greeting;
    volatile boolean asksForRating;
    volatile boolean assignsAutomatically;

    Inbox(int id, String name, Channel channel) {
        this.id = id;
        this.name = name;
        this.channel = channel;
    }

    public int id() {
        return id;
    }

    public Sender.@Nullable AgentBot bot() {
        return bot;
    }

    /** Attaches a bot, or detaches it with null. */
    public Inbox attach(Sender.@Nullable AgentBot bot) {
        this.bot = bot;
        return this;
    }

    public Inbox member(Sender.Agent agent) {
        members.add(agent);
        return this;
    }

    /** A template that answers the first message of each conversation, bot or not. */
    public Inbox greeting(String text) {
        greeting = text;
        return this;
    }

    /** Sends a survey when a conversation is resolved. */
    public Inbox asksForRating() {
        asksForRating = true;
        return this;
    }

    public Inbox assignsAutomatically() {
        assignsAutomatically = true;
        return this;
    }

    Fields ref() {
        return Json.object("id", id, "name", name);
    }

    Fields json() {
        return ref().and("channel_type", channel.word)
                .and("avatar_url", "")
                .and("greeting_enabled", greeting != null)
                .and("greeting_message", greeting)
                .and("working_hours_enabled", false)
                .and("working_hours", List.of())
                .and("timezone", "UTC")
                .and("enable_auto_assignment", assignsAutomatically)
                .and("csat_survey_enabled", asksForRating);
    }
}
