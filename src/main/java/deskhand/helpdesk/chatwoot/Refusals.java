package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import java.util.Locale;

/** What a person can do about Chatwoot's refusals, naming the setting. */
final class Refusals {

    private Refusals() {}

    /** So many messages a minute in one conversation are a mistake, in Chatwoot's eyes; it passes. */
    static boolean isTooMuchAtOnce(HelpdeskAnswer.No no) {
        return no.status() == 422 && no.body().toLowerCase(Locale.ROOT).contains("too many messages");
    }

    /** {@code token}: the setting whose token was used. */
    static String why(Connection connection, HelpdeskAnswer.No no, String token) {
        var said = no.body().toLowerCase(Locale.ROOT);
        var setting = token + " of connection " + connection.slug();
        return switch (no.status()) {
            case ChatwootClient.FORBIDDEN_ADDRESS ->
                "The address of connection " + connection.slug() + " may not be called: check base_url, and"
                        + " DESKHAND_OUTBOUND_PRIVATE_ADDRESSES.";
            case 0 -> "Set base_url, account and " + setting + ".";
            case 301, 302, 303, 307, 308 ->
                "Chatwoot answered with a redirect: set base_url of connection " + connection.slug()
                        + " to its final address, for example with https.";
            case 401 ->
                said.contains("for bots")
                        ? "A bot's token may not do this in this release of Chatwoot: set " + setting
                                + " to the access token of a user, or update Chatwoot."
                        : said.contains("suspended")
                                ? "Chatwoot has suspended the account."
                                : "Chatwoot does not accept " + setting
                                        + ", or its owner may not do this: check the token, and that its user is a member"
                                        + " of the inbox.";
            case 402, 403 ->
                "The plan of the account of connection " + connection.slug() + " does not allow this in Chatwoot, or "
                        + setting + " may not do it.";
            case 404 ->
                "Chatwoot has no such conversation: check base_url and account of connection " + connection.slug()
                        + ", or it was deleted.";
            case 422 ->
                "Chatwoot found something wrong with what was to be written (422): check account and " + setting
                        + ", and that labels, teams and people named in the settings exist there.";
            default -> "Chatwoot refused (" + no.status() + ").";
        };
    }
}
