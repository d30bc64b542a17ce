package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskConversation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds tickets that changed: an administrator by the export, which is late by a minute, anybody else by the search, whose
 * index is late by some.
 */
@Singleton
class ChangedTickets {

    /** As late as the later of both may be. */
    static final Duration LAG = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(ChangedTickets.class);
    private static final Duration EXPORT_LAG = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 10;

    private final ZendeskClient client;
    private final Bots bots;
    private final TicketMemory memory;
    private final Clock clock;

    ChangedTickets(ZendeskClient client, Bots bots, TicketMemory memory, Clock clock) {
        this.client = client;
        this.bots = bots;
        this.memory = memory;
        this.clock = clock;
    }

    /** Without those that nobody but the bot changed, and those that the bot is kept away from. */
    List<HelpdeskConversation> since(Connection connection, Instant since) {
        var changed = bots.of(connection).admin() ? exported(connection, since) : found(connection, since);
        var scope = Scope.of(connection);
        return changed.stream()
                .filter(scope::covers)
                .map(Ticket::new)
                .flatMap(ticket -> facts(connection, ticket).stream())
                .filter(facts -> !facts.labels().contains(ZendeskHelpdesk.OFF))
                .map(facts -> new HelpdeskConversation(facts, List.of()))
                .toList();
    }

    private List<Part> exported(Connection connection, Instant since) {
        var latest = clock.instant().minus(EXPORT_LAG);
        var start = since.isAfter(latest) ? latest : since;
        var all = new ArrayList<Part>();
        var where = "start_time=" + start.getEpochSecond();
        for (var page = 0; page < MOST_PAGES; page++) {
            var told = client.get(connection, "incremental/tickets/cursor?" + where);
            all.addAll(told.parts("tickets"));
            var cursor = told.text("after_cursor");
            if (told.isTrue("end_of_stream") || cursor == null) {
                break;
            }
            where = "cursor=" + Paths.encoded(cursor);
        }
        return all;
    }

    private List<Part> found(Connection connection, Instant since) {
        var query = "type:ticket updated>" + since.truncatedTo(ChronoUnit.SECONDS) + " status<closed -tags:"
                + ZendeskHelpdesk.OFF;
        var all = new ArrayList<Part>();
        for (var page = 1; page <= MOST_PAGES; page++) {
            var told = client.get(
                    connection,
                    "search?query=" + Paths.encoded(query) + "&sort_by=updated_at&sort_order=asc&per_page=100&page="
                            + page);
            all.addAll(told.parts("results"));
            if (told.text("next_page") == null) {
                break;
            }
        }
        return all;
    }

    /** Only what tells whether to look. */
    private Optional<ConversationFacts> facts(Connection connection, Ticket ticket) {
        try {
            var ref = ticket.part().needed("id");
            return memory.isOurs(connection, ref, ticket.updatedAt()) || isGone(ticket)
                    ? Optional.empty()
                    : Optional.of(new ConversationFacts(
                            ref,
                            ticket.channel(),
                            ticket.brand(),
                            null,
                            Contact.UNKNOWN,
                            ticket.status(),
                            Assignee.NOBODY,
                            null,
                            ticket.tags(),
                            null,
                            false,
                            false,
                            ticket.asOf()));
        } catch (RuntimeException e) {
            LOG.warn("A ticket in {} cannot be read: {}", connection.slug(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isGone(Ticket ticket) {
        return switch (ticket.statusWord()) {
            case "deleted", "archived", "scrubbed" -> true;
            default -> false;
        };
    }
}
