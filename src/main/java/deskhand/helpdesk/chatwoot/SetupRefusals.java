package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskAnswer;
import java.util.Locale;

/** What a person can do about Chatwoot's refusals while it is set up. */
final class SetupRefusals {

    private SetupRefusals() {}

    /** {@code token}: the field or setting that holds the token. */
    static String why(HelpdeskAnswer.No no, String token) {
        var said = no.body().toLowerCase(Locale.ROOT);
        return switch (no.status()) {
            case ChatwootClient.FORBIDDEN_ADDRESS ->
                "base_url may not be called from here. It must be a public address, or one of the own network unless"
                        + " DESKHAND_OUTBOUND_PRIVATE_ADDRESSES is false.";
            case 0 -> "base_url or " + token + " is not usable: check for stray characters.";
            case 301, 302, 303, 307, 308 ->
                "Chatwoot answered with a redirect: set base_url to its final address, for example with https.";
            case 401 ->
                said.contains("suspended")
                        ? "Chatwoot has suspended the account."
                        : said.contains("for bots")
                                ? token + " belongs to a bot, a platform app or a super admin; a user's is needed."
                                : "Chatwoot does not accept " + token + ", or its owner may not do this.";
            case 402 -> "The account's plan in Chatwoot has reached a limit (402).";
            case 403 -> "The account's plan in Chatwoot does not include the API (403).";
            case 404 -> "Chatwoot does not have what was looked for (404): check base_url and account.";
            case 422 -> "Chatwoot found something wrong with what was to be written (422).";
            default -> "Chatwoot refused (" + no.status() + ").";
        };
    }
}
