package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationGone;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Zendesk for those who set it up or look it over: one address, one proof, and trouble that ends them early. */
@Singleton
public class ZendeskDesk {

    /** What a set-up needs beside what the bot needs. */
    private static final String SETUP_SCOPE = Tokens.SCOPE + " webhooks:write triggers:write";

    private static final int MOST_PAGES = 10;

    private final ZendeskWire wire;
    private final Tokens tokens;

    ZendeskDesk(ZendeskWire wire, Tokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** As the user of an OAuth client, with what a set-up needs. */
    public As asAdministrator(String baseUrl, String clientId, String clientSecret) {
        return new As(baseUrl, minted(baseUrl, clientId, clientSecret, SETUP_SCOPE));
    }

    /** As the user of an OAuth client, with what the bot has. */
    public As asBot(String baseUrl, String clientId, String clientSecret) {
        return new As(baseUrl, minted(baseUrl, clientId, clientSecret, Tokens.SCOPE));
    }

    /** With a token that somebody handed over. */
    public As with(String baseUrl, String accessToken) {
        return new As(baseUrl, "Bearer " + accessToken);
    }

    /** As the bot of a connection, whatever way in it has. */
    public As of(Connection connection) {
        if (connection.baseUrl() == null) {
            throw new HelpdeskRefused("base_url is not set.");
        }
        return switch (tokens.pass(connection)) {
            case Tokens.Pass.Shown shown -> new As(connection.baseUrl(), shown.authorization());
            case Tokens.Pass.None none -> throw refused(none.why());
        };
    }

    /** What the bot's token may be used for, as far as Zendesk tells. */
    public Optional<String> scope(Connection connection) {
        return Optional.ofNullable(tokens.scope(connection));
    }

    /** Ends the bot's token and one that was minted to take things away. False if one of them goes on until its time. */
    public boolean endTokens(Connection connection, @Nullable As minted) {
        var bot = connection.baseUrl() == null || tokens.revoke(connection);
        return (minted == null || tokens.revoke(minted.baseUrl, minted.authorization)) && bot;
    }

    /** As {@link #of}, with a new token: the one that is known was refused. */
    public As afresh(Connection connection) {
        tokens.forget(connection);
        return of(connection);
    }

    private String minted(String baseUrl, String clientId, String clientSecret, String scope) {
        return switch (tokens.mint(baseUrl, clientId, clientSecret, scope)) {
            case HelpdeskAnswer.Fine fine -> {
                var token = tokens.read(fine.body()).text("access_token");
                if (token == null) {
                    throw new HelpdeskUnavailable("Zendesk's access token could not be read.", null, null);
                }
                yield "Bearer " + token;
            }
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no -> throw refused(no);
        };
    }

    private static HelpdeskRefused refused(HelpdeskAnswer answer) {
        return answer instanceof HelpdeskAnswer.No(var status, var _) && status == ZendeskWire.FORBIDDEN_ADDRESS
                ? new HelpdeskRefused("base_url may not be called from here: see DESKHAND_OUTBOUND_PRIVATE_ADDRESSES.")
                : answer instanceof HelpdeskAnswer.Trouble trouble
                        ? new HelpdeskRefused(trouble.why())
                        : new HelpdeskRefused(
                                "Zendesk gives no access token for the client: check base_url, settings.client_id and"
                                        + " secrets.client_secret, and that the client's kind is confidential.");
    }

    /** One account with the proof of somebody. Paths are below {@code /api/v2/}. */
    public final class As {

        private final String baseUrl;
        private final String authorization;

        private As(String baseUrl, String authorization) {
            this.baseUrl = baseUrl;
            this.authorization = authorization;
        }

        public HelpdeskHttp.Heard hear(String method, String path, @Nullable Object body) {
            return wire.call(baseUrl, authorization, method, "/api/v2/" + path, body, HelpdeskHttp.PATIENCE);
        }

        public Part get(String path) {
            return of(hear("GET", path, null).answer());
        }

        public Part post(String path, Object body) {
            return of(hear("POST", path, body).answer());
        }

        public Part put(String path, Object body) {
            return of(hear("PUT", path, body).answer());
        }

        public Part patch(String path, Object body) {
            return of(hear("PATCH", path, body).answer());
        }

        /** False if it was gone already. */
        public boolean delete(String path) {
            try {
                of(hear("DELETE", path, null).answer());
                return true;
            } catch (ConversationGone e) {
                return false;
            }
        }

        public List<Part> list(String path, String name) {
            var all = new ArrayList<Part>();
            var cursor = "";
            for (var page = 0; page < MOST_PAGES; page++) {
                var told = get(path + "?page%5Bsize%5D=100" + cursor);
                all.addAll(told.parts(name));
                var after = told.part("meta").text("after_cursor");
                if (!told.part("meta").isTrue("has_more") || after == null) {
                    break;
                }
                cursor = "&page%5Bafter%5D=" + Paths.encoded(after);
            }
            return all;
        }

        private Part of(HelpdeskAnswer answer) {
            return switch (answer) {
                case HelpdeskAnswer.Fine fine -> tokens.read(fine.body());
                case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
                case HelpdeskAnswer.No no -> throw refusal(no);
            };
        }

        private static HelpdeskRefused refusal(HelpdeskAnswer.No no) {
            return switch (no.status()) {
                case ZendeskWire.FORBIDDEN_ADDRESS -> refused(no);
                case 401 ->
                    new HelpdeskRefused("Zendesk does not take the access token: check the client, or admin_token.");
                case 403 ->
                    new HelpdeskRefused(
                            "Zendesk does not let this user do that. To set up, the client's user has to be an"
                                    + " administrator for the moment, or send admin_token.");
                case 404 -> new ConversationGone("Zendesk does not have what was looked for (404): check base_url.");
                case 301, 302, 303, 307, 308 ->
                    new HelpdeskRefused("Zendesk answered with a redirect: base_url is the account's own address,"
                            + " https://….zendesk.com.");
                default -> new HelpdeskRefused("Zendesk refused (" + no.status() + ").");
            };
        }
    }
}
