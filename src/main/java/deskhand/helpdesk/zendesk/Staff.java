package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.ConversationGone;

/** How somebody is found who may get tickets. */
public final class Staff {

    private Staff() {}

    /** Where Zendesk tells of whoever has this e-mail address. */
    static String byEmail(String email) {
        return "users/search?query=" + Paths.encoded("email:\"" + email + "\"");
    }

    /** Light agents may not have tickets. */
    static boolean takesTickets(Part user) {
        var role = user.text("role");
        return ("agent".equals(role) || "admin".equals(role))
                && !user.isTrue("suspended")
                && !user.isTrue("only_private_comments");
    }

    static boolean isNumber(String person) {
        return person.matches("\\d{1,18}");
    }

    /** Whether somebody of this e-mail address or number may get tickets. */
    public static boolean isThere(ZendeskDesk.As bot, String person) {
        if (!isNumber(person)) {
            return bot.get(byEmail(person)).parts("users").stream().anyMatch(Staff::takesTickets);
        }
        try {
            return takesTickets(bot.get("users/" + person).part("user"));
        } catch (ConversationGone e) {
            return false;
        }
    }
}
