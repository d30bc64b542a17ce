package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Whether the stored tokens are good, and whose they are. */
@Singleton
class TokenCheck {

    private static final String TOKEN = "token";
    private static final String READ_TOKEN = ChatwootHelpdesk.READ_TOKEN;

    private final ChatwootApi api;
    private final Owners owners;

    TokenCheck(ChatwootApi api, Owners owners) {
        this.api = api;
        this.owners = owners;
    }

    /** With which token the account may be looked at. {@code admin}: also what only administrators see. */
    record Eyes(ChatwootApi.@Nullable As caller, boolean admin) {}

    Finding bot(Connection connection, String base, String account) {
        var set =
                "Set up again with POST /api/v1/connections, or set token to the access token of the bot under Settings, Bots.";
        var token = connection.token();
        if (token == null) {
            return Finding.broken(TOKEN, "No token of a bot is stored, so nothing can be written.", set);
        }
        return switch (owners.of(api.at(base), account, token, TOKEN)) {
            case Owner.Bot _ -> Finding.ok(TOKEN, "It is that of an agent bot of the account.");
            case Owner.Machine _ ->
                Finding.warning(
                        TOKEN,
                        "It is that of a bot, of which this release of Chatwoot tells no more.",
                        "Update Chatwoot to " + Release.BOTS_READ + " or newer.");
            case Owner.User user ->
                Finding.broken(
                        TOKEN,
                        "It is that of a user, " + user.name() + ": all that the bot writes counts as that person's.",
                        set);
            case Owner.BotOfAnotherAccount _ ->
                Finding.broken(TOKEN, "It is that of a bot of another account than " + account + ".", set);
            case Owner.Nobody _ -> Finding.broken(TOKEN, "Chatwoot does not know it (any more).", set);
        };
    }

    Finding reader(Connection connection, String base, String account) {
        var token = connection.secret(READ_TOKEN);
        if (token == null) {
            return missing();
        }
        return switch (owners.of(api.at(base), account, token, READ_TOKEN)) {
            case Owner.User user ->
                user.in(account)
                        .map(place -> place.isAdministrator()
                                ? Finding.warning(
                                        READ_TOKEN,
                                        "It is that of " + user.name()
                                                + ", an administrator, who may do more than is needed.",
                                        "Set secrets.read_token to the token of an agent who is a member of the inboxes.")
                                : Finding.ok(READ_TOKEN, "It is that of the agent " + user.name() + "."))
                        .orElseGet(() -> Finding.broken(
                                READ_TOKEN,
                                "It is that of " + user.name() + ", who is no member of account " + account + ".",
                                set()));
            case Owner.Bot _, Owner.BotOfAnotherAccount _, Owner.Machine _ ->
                Finding.broken(
                        READ_TOKEN, "It is that of a bot, a platform app or a super admin, who may not read.", set());
            case Owner.Nobody _ -> Finding.broken(READ_TOKEN, "Chatwoot does not know it (any more).", set());
        };
    }

    private static Finding missing() {
        return Finding.warning(
                READ_TOKEN,
                "None is stored, so the bot can neither look whether a person was faster nor look up teams, and knows only"
                        + " what webhooks tell.",
                set());
    }

    private static String set() {
        return "Set secrets.read_token. " + Reader.HOW;
    }

    /** An administrator's token if one is kept and still good, or else the reader's. */
    Eyes eyes(Connection connection, String base, String account) {
        var admin = connection.secret(Entrance.ADMIN_TOKEN);
        if (admin != null && isAdministrator(base, account, admin)) {
            return new Eyes(api.at(base).as(admin, Entrance.ADMIN_TOKEN, account), true);
        }
        var token = connection.secret(READ_TOKEN);
        if (token == null || place(base, account, token) == null) {
            return new Eyes(null, false);
        }
        return new Eyes(api.at(base).as(token, READ_TOKEN, account), isAdministrator(base, account, token));
    }

    private boolean isAdministrator(String base, String account, String token) {
        var place = place(base, account, token);
        return place != null && place.isAdministrator();
    }

    private @Nullable Place place(String base, String account, String token) {
        try {
            return owners.of(api.at(base), account, token, READ_TOKEN) instanceof Owner.User user
                    ? user.in(account).orElse(null)
                    : null;
        } catch (HelpdeskUnavailable | HelpdeskRefused e) {
            return null;
        }
    }
}
