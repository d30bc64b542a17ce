package deskhand.helpdesk.zendesk.setup;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.zendesk.Part;
import deskhand.helpdesk.zendesk.ZendeskDesk;
import deskhand.helpdesk.zendesk.ZendeskHelpdesk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether the bot's newest reply really left Zendesk as mail, and arrived. */
final class MailCheck {

    private static final String NAME = "mail";
    private static final String ANSWERED =
            "search?query=type%3Aticket%20tags%3Aai_replied&sort_by=updated_at&sort_order=desc&per_page=10&page=1";
    private static final String WHAT_TO_DO =
            "See notification, then the ticket's events in Zendesk. Is the reply a few seconds old? Check again.";

    private MailCheck() {}

    private record Reply(String ticket, String comment, Instant at) {}

    /** Nothing before the bot answered any ticket that is no chat. */
    static Optional<Finding> examine(Connection connection, ZendeskDesk.As bot) {
        try {
            return newest(connection, bot).map(reply -> judged(reply, bot));
        } catch (HelpdeskRefused | HelpdeskUnavailable e) {
            return Optional.of(Finding.unknown(
                    NAME, "Whether replies left as mail cannot be looked up: " + e.getMessage(), WHAT_TO_DO));
        }
    }

    private static Optional<Reply> newest(Connection connection, ZendeskDesk.As bot) {
        var me = Objects.requireNonNullElseGet(
                connection.setting(ZendeskHelpdesk.BOT_ID),
                () -> bot.get("users/me").part("user").needed("id"));
        return bot.get(ANSWERED).parts("results").stream()
                .filter(ticket -> !ticket.isTrue("from_messaging_channel"))
                .limit(3)
                .map(ticket -> ticket.needed("id"))
                .flatMap(ticket -> replyOf(me, ticket, bot).stream())
                .max(Comparator.comparing(Reply::at));
    }

    private static Optional<Reply> replyOf(String me, String ticket, ZendeskDesk.As bot) {
        return bot.get("tickets/" + ticket + "/comments?sort=-created_at&page%5Bsize%5D=100").parts("comments").stream()
                .filter(comment -> comment.isTrue("public") && me.equals(comment.text("author_id")))
                .findFirst()
                .map(comment -> new Reply(ticket, comment.needed("id"), comment.time("created_at")));
    }

    private static Finding judged(Reply reply, ZendeskDesk.As bot) {
        var mails = bot.get("email_notifications?filter%5Bcomment_id%5D=" + reply.comment() + "&page%5Bsize%5D=10")
                .parts("email_notifications");
        if (mails.isEmpty()) {
            return Finding.warning(
                    NAME, "No mail went out for the bot's newest reply, in ticket " + reply.ticket() + ".", WHAT_TO_DO);
        }
        var codes = mails.stream()
                .flatMap(mail -> mail.parts("recipients").stream())
                .map(recipient -> recipient.part("delivery_status"))
                .toList();
        var returned = codes.stream().filter(MailCheck::isReturned).toList();
        return returned.isEmpty()
                ? Finding.ok(NAME, "The bot's newest reply, in ticket " + reply.ticket() + ", left as mail.")
                : Finding.warning(
                        NAME,
                        "The mail with the bot's newest reply, in ticket " + reply.ticket() + ", came back ("
                                + code(returned) + ").",
                        "If that happens with other customers too, check the account's own addresses and their SPF and DKIM"
                                + " records.");
    }

    /** As mail servers say it: 4 for now, 5 for good, with or without more digits. */
    private static boolean isReturned(Part status) {
        return String.valueOf(status.text("code")).matches("[45]\\d\\d.*");
    }

    private static String code(List<Part> returned) {
        return String.valueOf(returned.getFirst().text("code")).replaceAll("[^0-9. ]", "");
    }
}
