package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Status;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does in Zendesk what the bot decided: the words and changes of a turn in one update, made for the ticket as it was seen, so
 * that Zendesk refuses it when somebody was faster.
 */
@Singleton
class TicketWriter {

    /** Under this name our marker travels with an update, and its audit keeps it. */
    static final String MARKER = "deskhand_marker";

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ZendeskClient client;
    private final Bots bots;
    private final Groups groups;
    private final Agents agents;
    private final TicketMemory memory;
    private final Chats chats;

    TicketWriter(ZendeskClient client, Bots bots, Groups groups, Agents agents, TicketMemory memory, Chats chats) {
        this.client = client;
        this.bots = bots;
        this.groups = groups;
        this.agents = agents;
        this.memory = memory;
        this.chats = chats;
    }

    /** At least for the first a result. */
    List<ActionResult> perform(Connection connection, String ref, List<Action> actions, String marker) {
        try {
            var ticket = memory.take(connection, ref).orElseGet(() -> read(connection, ref));
            return ticket.isChat() && Sunshine.isSetUp(connection)
                    ? inChat(connection, ref, ticket, actions, marker)
                    : onTicket(connection, ref, ticket, actions, marker);
        } catch (HelpdeskUnavailable e) {
            return List.of(new ActionResult.TryLater(String.valueOf(e.getMessage()), e.after()));
        } catch (HelpdeskRefused e) {
            return List.of(new ActionResult.Refused(String.valueOf(e.getMessage())));
        }
    }

    private List<ActionResult> onTicket(
            Connection connection, String ref, Ticket ticket, List<Action> actions, String marker) {
        var update = update(connection, ticket, actions);
        if (update.results().getFirst() instanceof ActionResult.Refused) {
            return List.of(update.results().getFirst());
        }
        return update.isEmpty() ? update.results() : put(connection, ref, actions, update, marker);
    }

    /** The words go into the chat, what else there is to the ticket. What could not be done with them is tried by itself. */
    private List<ActionResult> inChat(
            Connection connection, String ref, Ticket ticket, List<Action> actions, String marker) {
        var first = actions.getFirst();
        if (!first.isPublic()) {
            return passedOn(connection, ref, ticket, actions, onTicket(connection, ref, ticket, actions, marker));
        }
        var said = chats.say(connection, ref, String.valueOf(first.words()), marker);
        if (!(said instanceof ActionResult.Done) || actions.size() == 1) {
            return List.of(said);
        }
        var others = actions.subList(1, actions.size());
        var results = new ArrayList<>(List.of(said));
        passedOn(connection, ref, ticket, others, onTicket(connection, ref, ticket, others, marker)).stream()
                .takeWhile(result -> result instanceof ActionResult.Done)
                .forEach(results::add);
        return List.copyOf(results);
    }

    /** A chat that people go on with is passed to them, after everything else. One with a draft is not: it is still to be sent. */
    private List<ActionResult> passedOn(
            Connection connection, String ref, Ticket ticket, List<Action> actions, List<ActionResult> results) {
        var opening = actions.indexOf(new Action.SetStatus(Status.OPEN, true));
        if (opening < 0 || opening >= results.size() || !(results.get(opening) instanceof ActionResult.Done)) {
            return results;
        }
        var tags = new LinkedHashSet<>(ticket.tags());
        actions.forEach(action -> {
            if (action instanceof Action.AddLabels labels) {
                tags.addAll(TicketUpdate.tags(labels.labels()));
            }
        });
        var passed = chats.passOn(connection, ref, List.copyOf(tags));
        if (passed instanceof ActionResult.Done) {
            return results;
        }
        return opening == 0 ? List.of(passed) : results.subList(0, opening);
    }

    private Ticket read(Connection connection, String ref) {
        var answer = client.askQuickly(connection, Paths.ticket(ref) + "?include=users,groups");
        return new Ticket(client.read(connection, answer).part("ticket"));
    }

    private TicketUpdate update(Connection connection, Ticket ticket, List<Action> actions) {
        var update = new TicketUpdate(ticket, connection);
        for (var action : actions) {
            switch (action) {
                case Action.PostReply reply -> update.say(reply.text(), true);
                case Action.PostNotice notice -> update.say(notice.text(), true);
                case Action.WriteNote note -> update.say(note.markdown(), false);
                case Action.AddLabels labels -> update.tag(labels);
                case Action.AssignTeam team -> assign(connection, update, team);
                case Action.AssignPerson person -> give(connection, update, person.person());
                case Action.SetPriority priority -> update.raise(priority.priority());
                case Action.SetStatus status -> update.become(status.status());
                case Action.SetAttributes attributes -> update.describe(attributes.attributes());
            }
        }
        return update;
    }

    private void assign(Connection connection, TicketUpdate update, Action.AssignTeam wanted) {
        var group = Stream.concat(Stream.of(wanted.team()), wanted.otherwise().stream())
                .flatMap(name -> groups.named(connection, name).stream())
                .findFirst()
                .orElse(null);
        if (group == null) {
            update.refuse("Zendesk has no group named " + wanted.team()
                    + ": create it there, or name one of its groups in the category.");
        } else {
            update.give(group, bots.of(connection).id());
        }
    }

    private void give(Connection connection, TicketUpdate update, String person) {
        agents.named(connection, person)
                .ifPresentOrElse(
                        agent -> update.giveTo(agent, bots.of(connection).id()),
                        () -> update.refuse("Zendesk has no agent " + person
                                + ", so only the group has it: name another one in the route."));
    }

    private List<ActionResult> put(
            Connection connection, String ref, List<Action> actions, TicketUpdate update, String marker) {
        var answer = client.put(connection, Paths.ticket(ref), update.body(marker));
        return switch (answer) {
            case HelpdeskAnswer.Fine fine -> done(connection, ref, update, fine);
            case HelpdeskAnswer.Trouble trouble -> List.of(trouble.result());
            case HelpdeskAnswer.No no
            when no.status() == 409 ->
                List.of(new ActionResult.TryLater("The ticket changed meanwhile, so it is looked at again.", SOON));
            case HelpdeskAnswer.No no
            when no.status() == 422 && !Refusals.isClosed(no) -> {
                groups.forget(connection);
                agents.forget(connection);
                yield less(connection, ref, actions, update, marker, no);
            }
            case HelpdeskAnswer.No no -> List.of(new ActionResult.Refused(Refusals.why(connection, no)));
        };
    }

    /** Zendesk refuses all when one thing is wrong: the first alone may pass, and the others are tried by themselves. */
    private List<ActionResult> less(
            Connection connection,
            String ref,
            List<Action> actions,
            TicketUpdate update,
            String marker,
            HelpdeskAnswer.No no) {
        if (actions.size() > 1) {
            return perform(connection, ref, actions.subList(0, 1), marker);
        }
        if (update.withoutStatusAfterReply()) {
            return put(connection, ref, actions, update, marker);
        }
        return List.of(new ActionResult.Refused(Refusals.why(connection, no)));
    }

    private List<ActionResult> done(Connection connection, String ref, TicketUpdate update, HelpdeskAnswer.Fine fine) {
        Part told;
        try {
            told = client.read(connection, fine);
        } catch (HelpdeskUnavailable e) {
            return List.of(new ActionResult.InDoubt(String.valueOf(e.getMessage())));
        }
        var updatedAt = told.part("ticket").text("updated_at");
        if (updatedAt != null) {
            memory.wrote(connection, ref, updatedAt);
        }
        var results = new ArrayList<>(update.results());
        if (results.getFirst() instanceof ActionResult.Done) {
            results.set(0, new ActionResult.Done(comment(told)));
        }
        return List.copyOf(results);
    }

    private static @Nullable String comment(Part told) {
        return told.part("audit").parts("events").stream()
                .filter(event -> "Comment".equals(event.text("type")))
                .flatMap(event -> Stream.ofNullable(event.text("id")))
                .findFirst()
                .orElse(null);
    }
}
