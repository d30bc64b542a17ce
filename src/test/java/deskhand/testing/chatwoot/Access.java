package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer.Refused;
import org.jspecify.annotations.Nullable;

/** Who may make a call. */
enum Access {
    /** No token needed. */
    ANYBODY,
    /** Bots of the account, and users who may see the conversation. */
    BOT,
    USER,
    ADMINISTRATOR;

    /** Refuses as Chatwoot does, with 401 where others say 403. {@code botsSince}: when bots got this call. */
    void check(@Nullable Sender caller, Release release, String botsSince) {
        switch (this) {
            case ANYBODY -> {}
            case BOT -> {
                if (caller instanceof Sender.AgentBot bot) {
                    if (!release.since(botsSince)) {
                        throw notForBots();
                    }
                    if (bot.account != Account.ID) {
                        throw Refusal.because(401, "Bot is not authorized to access this account");
                    }
                }
            }
            case USER, ADMINISTRATOR -> {
                if (caller instanceof Sender.AgentBot) {
                    throw notForBots();
                }
                if (this == ADMINISTRATOR && !(caller instanceof Sender.Agent agent && agent.administrator)) {
                    throw notYours();
                }
            }
        }
    }

    static boolean mayRead(@Nullable Sender caller, Conversation conversation) {
        return !(caller instanceof Sender.Agent agent)
                || agent.administrator
                || conversation.inbox().members.contains(agent)
                || conversation.team != null && conversation.team.members.contains(agent);
    }

    static Refused notYours() {
        return Refusal.because(401, "You are not authorized to do this action");
    }

    private static Refused notForBots() {
        return Refusal.because(401, "Access to this endpoint is not authorized for bots");
    }
}
