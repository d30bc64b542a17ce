package deskhand.testing.zendesk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of the template language as it takes to see a loss or a leak: tags vanish, known placeholders are filled in
 * without any escaping, unknown ones become empty, and an opening without an end stays.
 */
final class Placeholders {

    private static final Pattern PART = Pattern.compile("(?s)\\{\\{(.*?)\\}\\}|\\{%.*?%\\}");
    private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%");

    private Placeholders() {}

    static boolean hasOpening(String text) {
        return OPENING.matcher(text).find();
    }

    static String render(String text, Ticket ticket, User currentUser) {
        return PART.matcher(text).replaceAll(part -> {
            var name = part.group(1);
            return Matcher.quoteReplacement(name == null ? "" : value(name.strip(), ticket, currentUser));
        });
    }

    private static String value(String name, Ticket ticket, User currentUser) {
        var group = ticket.group;
        var last = ticket.comments.isEmpty() ? null : ticket.comments.getLast();
        return switch (name) {
            case "ticket.id" -> Long.toString(ticket.id);
            case "ticket.title" -> ticket.subject;
            case "ticket.status" -> ticket.status.word();
            case "ticket.via" -> ticket.via.word();
            case "ticket.tags" -> String.join(" ", ticket.tags);
            case "ticket.priority" -> text(ticket.priority);
            case "ticket.group.name" -> group == null ? "" : group.name;
            case "ticket.description" -> ticket.comments.isEmpty() ? "" : ticket.comments.getFirst().plain;
            case "ticket.latest_comment.id" -> last == null ? "" : Long.toString(last.id);
            case "ticket.latest_comment", "ticket.latest_comment.value" -> last == null ? "" : last.plain;
            case "ticket.brand.name" -> ticket.brand.name();
            case "ticket.account" -> "Fjord Gear";
            default -> person(name, ticket, currentUser);
        };
    }

    private static String person(String name, Ticket ticket, User currentUser) {
        if (name.startsWith("ticket.requester.")) {
            return person(ticket.requester, name.substring("ticket.requester.".length()));
        }
        if (name.startsWith("ticket.assignee.")) {
            return person(ticket.assignee, name.substring("ticket.assignee.".length()));
        }
        if (name.startsWith("current_user.")) {
            return person(currentUser, name.substring("current_user.".length()));
        }
        if (name.startsWith("ticket.ticket_field_")) {
            var field = name.substring("ticket.ticket_field_".length());
            return field.matches("\\d{1,18}") ? text(ticket.customFields.get(Long.valueOf(field))) : "";
        }
        return "";
    }

    private static String person(@Nullable User user, String what) {
        if (user == null) {
            return "";
        }
        return switch (what) {
            case "id" -> Long.toString(user.id);
            case "name" -> user.name;
            case "first_name" -> user.firstName();
            case "email" -> text(user.email);
            case "external_id" -> text(user.externalId);
            default -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
