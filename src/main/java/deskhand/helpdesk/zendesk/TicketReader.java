package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.ConversationGone;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Said;
import deskhand.helpdesk.Status;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a ticket with what was said in it. */
@Singleton
class TicketReader {

    private static final int MOST_PAGES = 5;
    private static final Comparator<Said> OLDEST_FIRST = Comparator.comparing(Said::at)
            .thenComparingInt(said -> said.ref().length())
            .thenComparing(Said::ref);

    private final ZendeskClient client;
    private final Bots bots;
    private final Trust trust;
    private final TicketMemory memory;
    private final Chats chats;

    TicketReader(ZendeskClient client, Bots bots, Trust trust, TicketMemory memory, Chats chats) {
        this.client = client;
        this.bots = bots;
        this.trust = trust;
        this.memory = memory;
        this.chats = chats;
    }

    /** Everything that one reading found, for those who judge it. */
    private record Found(
            Connection connection,
            Ticket ticket,
            Map<String, Part> users,
            Bots.Bot bot,
            Trust.Identity identity,
            Chat chat) {

        @Nullable
        Part requester() {
            return users.get(String.valueOf(ticket.requester()));
        }
    }

    HelpdeskConversation read(Connection connection, String ref, @Nullable String since) {
        var path = Paths.ticket(ref);
        var told = client.get(connection, path + "?include=users,groups");
        var comments = comments(connection, path, since);
        try {
            var ticket = new Ticket(told.part("ticket"));
            if (since == null && !Scope.of(connection).covers(ticket.part())) {
                throw new ConversationGone("The ticket is none of those that this connection serves.");
            }
            memory.read(connection, ref, ticket);
            var users = users(Stream.concat(told.parts("users").stream(), comments.users().stream()));
            var requester = ticket.requester();
            var identity = requester == null ? Trust.Identity.UNKNOWN : trust.of(connection, requester);
            var chat = ticket.isChat() ? chats.of(connection, ref) : Chat.NONE;
            var found = new Found(connection, ticket, users, bots.of(connection), identity, chat);
            return conversation(found, ref, told, comments.list(), since);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new HelpdeskUnavailable("Zendesk's answer could not be read: " + e.getMessage(), null, e);
        }
    }

    private HelpdeskConversation conversation(
            Found found, String ref, Part told, List<Part> comments, @Nullable String since) {
        var byBot = comments.stream().anyMatch(comment -> found.bot().id().equals(comment.text("author_id")));
        var isHeld = !found.ticket().isOff() && found.ticket().status() != Status.RESOLVED && isWithHuman(found);
        var audits = since != null && byBot || isHeld ? Audits.read(client, found.connection(), ref) : null;
        var assignee = isHeld
                        && audits != null
                        && !audits.assignedSinceSolved(
                                String.valueOf(found.ticket().assignee()))
                ? Assignee.NOBODY
                : assignee(found);
        var markers = audits == null ? Map.<String, String>of() : audits.markers();
        var voice = new Voice(
                found.connection(),
                found.ticket(),
                found.users(),
                found.bot().id(),
                found.identity().isMachine());
        var messages = new ArrayList<Said>();
        comments.forEach(comment -> messages.add(said(comment, voice, markers)));
        messages.addAll(found.chat().said(found.bot().id()));
        messages.sort(OLDEST_FIRST);
        return new HelpdeskConversation(
                facts(found, told, comments, assignee, voice),
                found.ticket().isOff() ? withoutCustomer(messages) : messages,
                found.ticket().isChat() ? found.ticket().createdAt() : null);
    }

    private static Said said(Part comment, Voice voice, Map<String, String> markers) {
        return new Said(
                        comment.needed("id"),
                        voice.of(comment),
                        !comment.isTrue("public"),
                        CommentText.heard(comment),
                        CommentText.attachments(comment),
                        comment.time("created_at"),
                        markers.get(String.valueOf(comment.text("audit_id"))))
                .by(voice.nameOf(comment));
    }

    /** Where people want no bot, it hears nothing that it would have to answer. */
    private static List<Said> withoutCustomer(List<Said> messages) {
        return messages.stream().filter(said -> !said.fromOutside()).toList();
    }

    private record Comments(List<Part> list, List<Part> users) {}

    /** The newest, or all after the given one. */
    private Comments comments(Connection connection, String path, @Nullable String since) {
        var list = new ArrayList<Part>();
        var users = new ArrayList<Part>();
        var cursor = "";
        for (var page = 0; page < (since == null ? 1 : MOST_PAGES); page++) {
            var told = client.get(
                    connection,
                    path + "/comments?include=users&include_inline_images=true&sort=-created_at&page%5Bsize%5D=100"
                            + cursor);
            list.addAll(told.parts("comments"));
            users.addAll(told.parts("users"));
            var after = told.part("meta").text("after_cursor");
            var seen = told.parts("comments").stream().anyMatch(comment -> Objects.equals(comment.text("id"), since));
            if (seen || after == null || !told.part("meta").isTrue("has_more")) {
                break;
            }
            cursor = "&page%5Bafter%5D=" + Paths.encoded(after);
        }
        return new Comments(list, users);
    }

    private static Map<String, Part> users(Stream<Part> told) {
        var users = new HashMap<String, Part>();
        told.forEach(user -> users.put(user.needed("id"), user));
        return users;
    }

    private static ConversationFacts facts(
            Found found, Part told, List<Part> comments, Assignee assignee, Voice voice) {
        var ticket = found.ticket();
        var waiting = waiting(comments, voice);
        var verified = found.identity().proven()
                && (!ticket.isChat() || "true".equals(found.connection().setting(ZendeskHelpdesk.SIGNED_IN)))
                && waiting.stream().noneMatch(Voice::isDoubtful)
                && !hasStrangersInCopy(found);
        return new ConversationFacts(
                ticket.part().needed("id"),
                ticket.channel(),
                ticket.brand(),
                ticket.part().text("raw_subject"),
                contact(found, verified),
                ticket.status(),
                assignee,
                team(told, ticket.group()),
                ticket.tags(),
                ticket.priority(),
                (!ticket.isChat() || found.chat().isOurs())
                        && !ticket.isClosed()
                        && !found.bot().notesOnly()
                        && waiting.stream().noneMatch(Voice::isSuspicious),
                reachesOnlyRequester(ticket) && waiting.stream().noneMatch(Voice::isDoubtful),
                ticket.asOf());
    }

    /** What was said from outside since somebody here spoke last. The newest comment comes first. */
    private static List<Part> waiting(List<Part> comments, Voice voice) {
        var waiting = new ArrayList<Part>();
        for (var comment : comments) {
            var author = voice.of(comment);
            if (comment.isTrue("public") && (author == Author.AGENT || author == Author.BOT)) {
                break;
            }
            if (author == Author.CUSTOMER || author == Author.OTHER) {
                waiting.add(comment);
            }
        }
        return waiting;
    }

    /** They would read along; whoever works where the customer works may. */
    private static boolean hasStrangersInCopy(Found found) {
        var requester = found.requester();
        var home = requester == null ? null : requester.text("organization_id");
        return found.ticket().part().texts("email_cc_ids").stream()
                .map(id -> Objects.requireNonNullElse(found.users().get(id), new Part(null)))
                .anyMatch(user -> (user.text("role") == null || "end-user".equals(user.text("role")))
                        && (home == null || !home.equals(user.text("organization_id"))));
    }

    /** By mail, with nobody in copy: not even those who work where the customer works read what is for the customer alone. */
    private static boolean reachesOnlyRequester(Ticket ticket) {
        return ticket.channel().equals("email")
                && ticket.part().texts("email_cc_ids").isEmpty()
                && ticket.part().texts("collaborator_ids").isEmpty();
    }

    private static Contact contact(Found found, boolean verified) {
        var user = Objects.requireNonNullElse(found.requester(), new Part(null));
        return new Contact(
                found.ticket().requester(),
                user.text("name"),
                user.text("email"),
                user.text("phone"),
                user.text("external_id"),
                verified);
    }

    private static @Nullable String team(Part told, @Nullable String id) {
        return told.parts("groups").stream()
                .filter(group -> id != null && id.equals(group.text("id")))
                .map(group -> group.text("name"))
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.isEmpty() ? null : names.getFirst()));
    }

    /** Only where the bot answers by itself it matters who has a ticket. */
    private static boolean isWithHuman(Found found) {
        var assignee = found.ticket().assignee();
        return found.connection().modeIn(found.ticket().brand()) == Mode.AUTO
                && !found.chat().isOurs()
                && assignee != null
                && !assignee.equals(found.bot().id());
    }

    /** A chat is with whom the switchboard gave it to, whoever has its ticket. */
    private static Assignee assignee(Found found) {
        if (found.ticket().isOff()) {
            return Assignee.HUMAN;
        }
        if (found.chat().isOurs()) {
            return Assignee.NOBODY;
        }
        var assignee = found.ticket().assignee();
        if (assignee == null) {
            return Assignee.NOBODY;
        }
        return assignee.equals(found.bot().id()) ? Assignee.BOT : Assignee.HUMAN;
    }
}
