package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import java.util.Locale;

/** What a person can do about Zendesk's refusals, naming the setting. */
final class Refusals {

    private Refusals() {}

    static String why(Connection connection, HelpdeskAnswer.No no) {
        var name = "connection " + connection.slug();
        return switch (no.status()) {
            case ZendeskWire.FORBIDDEN_ADDRESS ->
                "The address of " + name + " may not be called: check base_url, and"
                        + " DESKHAND_OUTBOUND_PRIVATE_ADDRESSES.";
            case Tokens.NO_TOKEN, 401 ->
                "Zendesk gives or takes no access token for " + name + ": check base_url, settings.client_id and"
                        + " secrets.client_secret, that the OAuth client is confidential, and that its user still has"
                        + " access.";
            case 0 -> "Set base_url, settings.client_id and secrets.client_secret of " + name + ".";
            case 301, 302, 303, 307, 308 ->
                "Zendesk answered with a redirect: set base_url of " + name
                        + " to the account's own address, https://….zendesk.com.";
            case 403 ->
                "The user of the OAuth client may not do this, or the token lacks a scope: it needs the role agent and"
                        + " access to the ticket.";
            case 404 -> "Zendesk has no such ticket, or does not show it to the bot's user.";
            case 413 -> "What was to be written is too large for Zendesk.";
            case 422 ->
                isClosed(no)
                        ? "The ticket is closed for good; Zendesk lets nobody change it."
                        : "Zendesk found something wrong with what was to be written (422).";
            default -> "Zendesk refused (" + no.status() + ").";
        };
    }

    /** The key of the detail differs, its words do not. */
    static boolean isClosed(HelpdeskAnswer.No no) {
        var said = no.body().toLowerCase(Locale.ROOT);
        return no.status() == 422 && (said.contains("closed prevents") || said.contains("closedticket"));
    }
}
