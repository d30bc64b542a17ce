package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Said;
import deskhand.helpdesk.Status;
import deskhand.helpdesk.Translation;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the sandbox's JSON to our words. What does not fit the contract is refused, not guessed at. */
@Singleton
class SandboxTranslator {

    private static final int LONGEST_REF = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final ObjectMapper json;

    SandboxTranslator(ObjectMapper json) {
        this.json = json;
    }

    Translation translate(byte[] body) {
        try {
            var event = json.readValue(body, SandboxEvent.class);
            return event == null ? new Translation.Malformed("empty") : translate(event);
        } catch (IOException | RuntimeException e) {
            return unreadable(body);
        }
    }

    private Translation unreadable(byte[] body) {
        try {
            var told = json.readValue(body, Argument.mapOf(String.class, Object.class));
            if (told != null && told.get("event") instanceof String event) {
                return new Translation.Unreadable(named(event), "It does not fit the sandbox's contract.");
            }
        } catch (IOException | RuntimeException e) {
            // falls through: no event
        }
        return new Translation.Malformed("This is no event of the sandbox.");
    }

    private static String named(String event) {
        return event.length() <= LONGEST_REF ? clean(event) : "unknown";
    }

    private static Translation translate(SandboxEvent event) {
        return switch (event.event()) {
            case SandboxEvent.CONVERSATION_CREATED, SandboxEvent.CONVERSATION_UPDATED ->
                new Translation.Understood(
                        event.event(), new HelpdeskEvent.ConversationChanged(facts(present(event.conversation()))));
            case SandboxEvent.MESSAGE_CREATED ->
                new Translation.Understood(
                        event.event(), said(facts(present(event.conversation())), said(present(event.message()))));
            default -> new Translation.Irrelevant("other");
        };
    }

    private static HelpdeskEvent said(ConversationFacts conversation, Said said) {
        return switch (said.author()) {
            case CUSTOMER, OTHER -> new HelpdeskEvent.CustomerSaid(conversation, said);
            case AGENT ->
                said.hidden()
                        ? new HelpdeskEvent.NoteWritten(conversation, said)
                        : new HelpdeskEvent.AgentSaid(conversation, said);
            case BOT, SYSTEM -> new HelpdeskEvent.BotSaid(conversation, said);
        };
    }

    /** The answer to a read. */
    HelpdeskConversation conversation(String body) {
        try {
            var told = present(json.readValue(body, SandboxConversation.class));
            var messages = told.messages() == null ? List.<SandboxConversation.Message>of() : told.messages();
            return new HelpdeskConversation(
                    facts(told), messages.stream().map(SandboxTranslator::said).toList());
        } catch (IOException | RuntimeException e) {
            throw new HelpdeskUnavailable("The sandbox's answer could not be read.", null, e);
        }
    }

    /** Whether a person has the conversation that was read. */
    boolean isWithPerson(String body) {
        return conversation(body).facts().assignee() == Assignee.HUMAN;
    }

    /** The id of what was just made. An answer without one is still a success: the status said so. */
    @Nullable
    String createdId(String body) {
        try {
            var created = json.readValue(body, Created.class);
            return created == null ? null : created.id();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static ConversationFacts facts(SandboxConversation told) {
        return new ConversationFacts(
                ref(told.id()),
                clean(told.channel()),
                clean(told.channel()), // the sandbox has one inbox for each
                cleanOrNull(told.subject()),
                new Contact(
                        cleanOrNull(told.contact().id()),
                        cleanOrNull(told.contact().name()),
                        cleanOrNull(told.contact().email()),
                        told.contact().verified()),
                constant(Status.class, told.status()),
                constant(Assignee.class, told.assignee().kind()),
                cleanOrNull(told.team()),
                told.labels().stream().map(SandboxTranslator::clean).toList(),
                told.priority() == null ? null : constant(Priority.class, told.priority()),
                true,
                "email".equals(told.channel()),
                sane(told.updatedAt()));
    }

    private static Said said(SandboxConversation.Message told) {
        var author = constant(Author.class, told.author());
        if ((author == Author.CUSTOMER || author == Author.OTHER) && told.hidden()) {
            throw new IllegalArgumentException("nobody outside writes private notes");
        }
        return new Said(
                        ref(told.id()),
                        author,
                        told.hidden(),
                        clean(told.text()),
                        told.attachments().stream()
                                .map(SandboxTranslator::clean)
                                .toList(),
                        sane(told.createdAt()),
                        cleanOrNull(told.marker()))
                .by(author == Author.AGENT ? SandboxInbox.AGENT : null);
    }

    private static <T> T present(@Nullable T part) {
        return Objects.requireNonNull(part, "a part is missing");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        var constant = Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        if (!word.equals(constant.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not in lower case");
        }
        return constant;
    }

    private static String ref(String id) {
        if (id.isBlank() || id.length() > LONGEST_REF || !clean(id).equals(id)) {
            throw new IllegalArgumentException("unusable id");
        }
        return id;
    }

    private static Instant sane(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time out of all bounds");
        }
        return time;
    }

    private static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    /** What the database cannot hold must not come further than this: zero bytes and halves of characters. */
    private static String clean(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Serdeable
    record Created(@Nullable String id) {}
}
