package deskhand.testing.zendesk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The language of searches, as far as a bot speaks it. Words without a colon must stand in the ticket. */
final class Query {

    private static final Pattern TERM = Pattern.compile("(-?)(\\w+)(:|<=|>=|<|>)(\\S+)");

    private final List<Predicate<Ticket>> terms = new ArrayList<>();

    private Query() {}

    static Query read(String text) {
        var query = new Query();
        for (var word : text.strip().split("\\s+")) {
            var term = TERM.matcher(word);
            if (term.matches()) {
                var meaning = term(term.group(2), term.group(3), term.group(4));
                query.terms.add(term.group(1).isEmpty() ? meaning : meaning.negate());
            } else if (!word.isEmpty()) {
                query.terms.add(ticket -> holds(ticket, word));
            }
        }
        return query;
    }

    boolean fits(Ticket ticket) {
        return terms.stream().allMatch(term -> term.test(ticket));
    }

    private static Predicate<Ticket> term(String name, String relation, String value) {
        return switch (name) {
            case "type" -> ticket -> value.equals("ticket");
            case "status" -> {
                var status = Status.of(value).orElseThrow(() -> invalid(value));
                yield ticket -> holds(relation, ticket.status.compareTo(status));
            }
            case "updated" -> {
                var time = time(value);
                yield ticket -> holds(relation, ticket.updatedAt.compareTo(time));
            }
            case "created" -> {
                var time = time(value);
                yield ticket -> holds(relation, ticket.createdAt.compareTo(time));
            }
            case "tags" -> ticket -> ticket.tags.contains(value);
            case "requester" ->
                ticket -> value.equals(Long.toString(ticket.requester.id)) || value.equals(ticket.requester.email);
            case "group" ->
                ticket -> {
                    var group = ticket.group;
                    return group != null && value.equals(Long.toString(group.id));
                };
            case "brand" -> ticket -> value.equals(Long.toString(ticket.brand.id()));
            default -> throw invalid(name);
        };
    }

    private static boolean holds(String relation, int compared) {
        return switch (relation) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> compared == 0;
        };
    }

    private static boolean holds(Ticket ticket, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return ticket.subject.toLowerCase(Locale.ROOT).contains(small)
                || ticket.comments.stream()
                        .anyMatch(comment ->
                                comment.plain.toLowerCase(Locale.ROOT).contains(small));
    }

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(text);
        }
    }

    private static RuntimeException invalid(String what) {
        return Refusal.because(422, "InvalidSearch", "Invalid search: " + what);
    }
}
