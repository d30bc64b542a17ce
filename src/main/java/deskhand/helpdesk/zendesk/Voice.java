package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who speaks in a ticket. */
final class Voice {

    /** Doubts that Zendesk has about a comment. */
    private static final String BY_A_MACHINE = "4";

    private static final String NOT_FROM_THE_CONVERSATION = "2";
    private static final Set<String> UNSURE = Set.of("0", "2", "3", "14", "21", "22");

    private static final Set<String> RULES = Set.of("rule", "system", "8");
    private static final Pattern AWAY = Pattern.compile(
            "(?i)^(?:auto(?:matic|mated)?[ -]?reply|out of (?:the )?office|automatische antwort|abwesenheits(?:notiz|assistent)"
                    + "|réponse automatique|respuesta automática|risposta automatica|resposta automática"
                    + "|automatisch antwoord)\\b");

    private final Ticket ticket;
    private final Map<String, Part> users;
    private final String bot;
    private final Set<String> machines;
    private final boolean requesterIsMachine;

    Voice(Connection connection, Ticket ticket, Map<String, Part> users, String bot, boolean requesterIsMachine) {
        this.ticket = ticket;
        this.users = users;
        this.bot = bot;
        this.requesterIsMachine = requesterIsMachine;
        var named = Objects.requireNonNullElse(connection.setting(ZendeskHelpdesk.MACHINES), "");
        machines = Arrays.stream(named.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    Author of(Part comment) {
        var author = comment.needed("author_id");
        var user = users.get(author);
        var channel = String.valueOf(comment.part("via").text("channel"));
        if (author.equals(bot)) {
            return Author.BOT;
        }
        if (RULES.contains(channel) || machines.contains(author)) {
            return Author.SYSTEM;
        }
        if (isStaff(user)) {
            return mayReply(user) ? Author.AGENT : Author.SYSTEM;
        }
        // A private word from outside is one that the customer cannot see either, from a stranger for example.
        if (!comment.isTrue("public") || isNobody(comment, author, user)) {
            return Author.SYSTEM;
        }
        return author.equals(ticket.requester()) && !flags(comment).contains(NOT_FROM_THE_CONVERSATION)
                ? Author.CUSTOMER
                : Author.OTHER;
    }

    /** Only of people of the team. */
    @Nullable
    String nameOf(Part comment) {
        var user = users.get(comment.needed("author_id"));
        return user != null && isStaff(user) ? user.text("name") : null;
    }

    /** A machine, somebody suspended, an automatic answer, or what an agent noted down of a call. */
    private boolean isNobody(Part comment, String author, @Nullable Part user) {
        return flags(comment).contains(BY_A_MACHINE)
                || user != null && user.isTrue("suspended")
                || requesterIsMachine && author.equals(ticket.requester())
                || CommentText.isMail(comment) && AWAY.matcher(subject()).find()
                || isNotedDown(comment);
    }

    private String subject() {
        var subject = ticket.part().text("raw_subject");
        return subject == null ? "" : subject;
    }

    /**
     * The first words of a ticket that an agent opened in the customer's name, or of a mail that an agent sent on: the agent
     * chose what of it is there. An integration does so for real messages.
     */
    private boolean isNotedDown(Part comment) {
        var submitter = ticket.part().text("submitter_id");
        return submitter != null
                && !submitter.equals(ticket.requester())
                && !submitter.equals(bot)
                && !isCustomer(users.get(submitter))
                && !ticket.channel().equals("api")
                && ticket.part().needed("created_at").equals(comment.text("created_at"));
    }

    private static boolean isCustomer(@Nullable Part user) {
        return user != null && "end-user".equals(user.text("role"));
    }

    private static boolean isStaff(@Nullable Part user) {
        var role = user == null ? null : user.text("role");
        return "agent".equals(role) || "admin".equals(role);
    }

    /** Light agents may not write to customers, so they must not have the bot do it in their place. */
    private static boolean mayReply(@Nullable Part user) {
        return user != null && !user.isTrue("only_private_comments");
    }

    private static List<String> flags(Part comment) {
        return comment.part("metadata").texts("flags");
    }

    /** Zendesk is not sure that it is from whom it says. */
    static boolean isDoubtful(Part comment) {
        return flags(comment).stream().anyMatch(UNSURE::contains);
    }

    /** So little sure that no reply should go out before a person looked. */
    static boolean isSuspicious(Part comment) {
        return flags(comment).contains("0");
    }
}
