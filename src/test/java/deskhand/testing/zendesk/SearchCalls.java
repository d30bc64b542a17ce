package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Calls that look over all tickets. What they show is late by as much as the setup says. */
final class SearchCalls {

    private static final int MOST_FOUND = 1000;
    private static final Comparator<Ticket> OLDEST_CHANGE =
            Comparator.comparing(Ticket::updatedAt).thenComparing(Ticket::id);

    private final Account account;
    private final Setup setup;
    private final RestJson json;

    SearchCalls(Account account, Setup setup, RestJson json) {
        this.account = account;
        this.setup = setup;
        this.json = json;
    }

    private boolean isVisible(Ticket ticket, Duration lag) {
        return lag.isZero() || !ticket.updatedAt.isAfter(setup.clock().instant().minus(lag));
    }

    Answer search(Call call) {
        var size = call.query("per_page").map(Integer::valueOf).orElse(100);
        var page = call.query("page").map(Integer::valueOf).orElse(1);
        if ((page - 1L) * size >= MOST_FOUND) {
            throw Refusal.because(
                    422, "InvalidSearch", "Requested response size was greater than Search Response Limits");
        }
        var query = Query.read(call.query("query").orElse(""));
        var order = switch (call.query("sort_by").orElse("")) {
            case "created_at" -> Comparator.comparing(Ticket::id);
            default -> OLDEST_CHANGE;
        };
        var ascending = call.query("sort_order").orElse("desc").equals("asc");
        var found = account.tickets().stream()
                .filter(ticket -> isVisible(ticket, setup.lags().search()))
                .filter(query::fits)
                .sorted(ascending ? order : order.reversed())
                .toList();
        var shown = found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(ticket -> {
                    var fields = Json.object("result_type", "ticket");
                    fields.putAll(json.ticket(ticket));
                    return fields;
                })
                .toList();
        var more = (long) page * size < found.size();
        return Answer.ok(Json.object("results", shown, "count", found.size())
                .and("next_page", more ? json.base() + "/api/v2/search.json?page=" + (page + 1) : null)
                .and("previous_page", null)
                .and("facets", null));
    }

    /** Deleted tickets too. */
    Answer exportTickets(Call call) {
        var after = call.query("cursor").map(Position::read).orElseGet(() -> start(call));
        var size = call.query("per_page").map(Integer::valueOf).orElse(1000);
        var changed = account.tickets.values().stream()
                .filter(ticket -> isVisible(ticket, setup.lags().export()))
                .filter(ticket -> Position.of(ticket).compareTo(after) > 0)
                .sorted(OLDEST_CHANGE)
                .toList();
        var shown = changed.subList(0, Math.min(size, changed.size()));
        var cursor = (shown.isEmpty() ? after : Position.of(shown.getLast())).text();
        return Answer.ok(Json.object("tickets", shown.stream().map(json::ticket).toList())
                .and("after_cursor", cursor)
                .and("after_url", json.base() + "/api/v2/incremental/tickets/cursor.json?cursor=" + cursor)
                .and("before_cursor", null)
                .and("end_of_stream", shown.size() == changed.size()));
    }

    private Position start(Call call) {
        var since = since(call);
        return new Position(since - 1, Long.MAX_VALUE);
    }

    private long since(Call call) {
        var since = call.query("start_time")
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf)
                .orElseThrow(() -> Refusal.badRequest("start_time is required"));
        var lag = setup.lags().export();
        var newest = setup.clock().instant().minus(lag).getEpochSecond();
        if (!lag.isZero() && since > newest) {
            throw Refusal.because(422, "InvalidValue", "Too recent start_time. Use a start_time older than 60 seconds");
        }
        return since;
    }

    Answer exportEvents(Call call) {
        var since = Instant.ofEpochSecond(since(call));
        var newest = setup.clock().instant().minus(setup.lags().export());
        List<Fields> events = account.tickets.values().stream()
                .flatMap(ticket -> ticket.audits.stream())
                .filter(audit -> !audit.createdAt.isBefore(since))
                .filter(audit -> !audit.createdAt.isAfter(newest))
                .sorted(Comparator.comparing(Audit::id))
                .map(audit -> Json.object("id", audit.id, "ticket_id", audit.ticketId)
                        .and("timestamp", audit.createdAt.getEpochSecond())
                        .and("updater_id", audit.author.id)
                        .and("via", audit.via.word())
                        .and("child_events", audit.json(json.base()).get("events")))
                .toList();
        return Answer.ok(Json.object("ticket_events", events, "count", events.size())
                .and("next_page", null)
                .and("end_time", newest.getEpochSecond())
                .and("end_of_stream", true));
    }

    /** Where an export stands. */
    private record Position(long second, long id) implements Comparable<Position> {

        static Position of(Ticket ticket) {
            return new Position(ticket.updatedAt.getEpochSecond(), ticket.id);
        }

        static Position read(String cursor) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("-", 2);
                return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Refusal.badRequest("The cursor is not valid");
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((second + "-" + id).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Position other) {
            return Comparator.comparingLong(Position::second)
                    .thenComparingLong(Position::id)
                    .compare(this, other);
        }
    }
}
