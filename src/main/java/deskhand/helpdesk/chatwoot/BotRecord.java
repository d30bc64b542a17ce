package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent bot as Chatwoot lists it. Token and secret are shown to administrators only. */
record BotRecord(
        long id,
        String name,
        @Nullable String url,
        @Nullable String token,
        @Nullable String secret) {

    static BotRecord of(Part bot) {
        return new BotRecord(
                Objects.requireNonNullElse(bot.number("id"), 0L),
                Objects.requireNonNullElse(bot.text("name"), "a bot"),
                bot.text("outgoing_url"),
                bot.text("access_token"),
                bot.text("secret"));
    }

    /** Chatwoot lists bots as a bare array. */
    static List<BotRecord> all(ChatwootApi.As caller) {
        return caller.list("agent_bots").stream().map(BotRecord::of).toList();
    }

    /** Ours is the one whose number we stored, or else one that delivers to this connection. */
    static Optional<BotRecord> ours(List<BotRecord> all, @Nullable String storedId, String path, @Nullable String url) {
        return all.stream()
                .filter(bot -> bot.isNumber(storedId) || bot.deliversTo(path))
                .min(Comparator.comparing((BotRecord bot) -> !bot.isNumber(storedId))
                        .thenComparing(bot -> !Objects.equals(bot.url(), url))
                        .thenComparingLong(BotRecord::id));
    }

    boolean isNumber(@Nullable String number) {
        return Long.toString(id).equals(number);
    }

    /** By its number, or where nobody noted that, by where it delivers. */
    boolean isOf(Connection connection) {
        var stored = connection.setting(ChatwootHelpdesk.BOT_ID);
        return stored == null ? deliversTo(connection.webhookPath()) : isNumber(stored);
    }

    private boolean deliversTo(String path) {
        return url != null && url.endsWith(path);
    }

    @Override
    public String toString() {
        return "BotRecord[" + id + ", " + name + "]";
    }
}
