package deskhand.testing.chatwoot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of the template language as it takes to see a loss: tags vanish, known variables are filled in, unknown ones
 * become empty, text between backticks stays, and an opening without an end leaves all as it was.
 */
final class Liquid {

    private static final Pattern PART = Pattern.compile("(?s)`[^`]*`|\\{\\{(.*?)\\}\\}|\\{%.*?%\\}");
    private static final Pattern UNBROKEN = Pattern.compile("\\{\\{|\\{%");
    private static final Pattern CODE = Pattern.compile("(?s)`[^`]*`");

    private Liquid() {}

    static String render(String text, Conversation conversation) {
        var parts = PART.matcher(text);
        var rendered = parts.replaceAll(part -> {
            var variable = part.group(1);
            var whole = part.group();
            return Matcher.quoteReplacement(
                    whole.startsWith("`") ? whole : variable == null ? "" : value(variable.strip(), conversation));
        });
        return hasTemplate(rendered) ? text : rendered;
    }

    /** Whether the text holds an opening that the renderer would take for its own. */
    static boolean hasTemplate(String text) {
        return UNBROKEN.matcher(CODE.matcher(text).replaceAll("")).find();
    }

    private static String value(String variable, Conversation conversation) {
        return switch (variable) {
            case "contact.name" -> conversation.contact().name();
            case "contact.first_name" -> conversation.contact().name().split(" ")[0];
            case "contact.email" -> String.valueOf(conversation.contact().email);
            case "inbox.name" -> conversation.inbox().name;
            case "account.name" -> String.valueOf(Account.REF.get("name"));
            case "conversation.display_id" -> Integer.toString(conversation.id);
            default -> "";
        };
    }
}
