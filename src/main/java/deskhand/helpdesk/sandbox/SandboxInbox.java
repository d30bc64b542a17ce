package deskhand.helpdesk.sandbox;

import deskhand.base.CardNumber;
import deskhand.base.Storable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's own state, and what its people do in it. Everything that happens is told to the bot by a webhook that is
 * stored in the same transaction. A conversation that does not exist is an empty answer.
 */
@Singleton
public class SandboxInbox {

    /** The one person who works in the sandbox. */
    public static final String AGENT = "Robin";

    static final int LONGEST_TEXT = 20_000;
    private static final int MESSAGES_TOLD = 50;
    private static final int LONGEST_SUBJECT = 70;
    private static final SandboxConversation.Holder ROBIN = SandboxConversation.Holder.person(AGENT);

    private final SandboxConversations conversations;
    private final SandboxMessages messages;
    private final SandboxWebhooks webhooks;
    private final Clock clock;

    SandboxInbox(SandboxConversations conversations, SandboxMessages messages, SandboxWebhooks webhooks, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** A customer writes for the first time. Gives the new conversation's ref. */
    @Transactional
    public String start(String connection, SandboxConversation.Customer customer, String channel, String text) {
        return start(connection, customer, channel, text, List.of());
    }

    /** The same with files, of which only the names are kept. */
    @Transactional
    public String start(
            String connection,
            SandboxConversation.Customer customer,
            String channel,
            String text,
            List<String> attachments) {
        var row = conversations.save(
                ConversationRow.opened(connection, customer, channel, subject(text), clock.instant()));
        webhooks.announce(connection, SandboxEvent.CONVERSATION_CREATED, null, row.told());
        say(row, new Words("customer", false, text, attachments, null), UnaryOperator.identity());
        return Long.toString(row.key());
    }

    /** The customer goes on writing. What was resolved or put aside is open again. */
    @Transactional
    public Optional<String> customerSays(String connection, String ref, String text) {
        return customerSays(connection, ref, text, List.of());
    }

    /** The same with files, of which only the names are kept. */
    @Transactional
    public Optional<String> customerSays(String connection, String ref, String text, List<String> attachments) {
        var words = new Words("customer", false, text, attachments, null);
        return lock(connection, ref).map(row -> say(row, words, it -> it.changed(SandboxChange.status("open"))));
    }

    /** An agent answers the customer, which also makes the conversation theirs. */
    @Transactional
    public Optional<String> agentReplies(String connection, String ref, String text) {
        return lock(connection, ref)
                .map(row -> say(
                        row,
                        new Words("agent", false, text, List.of(), null),
                        it -> it.changed(SandboxChange.assignee(ROBIN))));
    }

    /** An agent writes a private note. */
    @Transactional
    public Optional<String> agentNotes(String connection, String ref, String text) {
        return lock(connection, ref)
                .map(row -> say(row, new Words("agent", true, text, List.of(), null), UnaryOperator.identity()));
    }

    /** The agent takes the conversation from the bot. */
    @Transactional
    public void takeOver(String connection, String ref) {
        change(connection, ref, SandboxChange.assignee(ROBIN));
    }

    /** The agent leaves the conversation to the bot again. */
    @Transactional
    public void giveBack(String connection, String ref) {
        change(connection, ref, SandboxChange.assignee(SandboxConversation.Holder.NOBODY));
    }

    @Transactional
    public void resolve(String connection, String ref) {
        change(connection, ref, SandboxChange.status("resolved"));
    }

    @Transactional
    public void reopen(String connection, String ref) {
        change(connection, ref, SandboxChange.status("open"));
    }

    /** With all its messages, as if it had never been. No webhook tells of it. */
    @Transactional
    public void delete(String connection, String ref) {
        number(ref).ifPresent(id -> conversations.delete(connection, id));
    }

    /** With the newest messages, oldest first. */
    @Transactional
    public Optional<SandboxConversation> find(String connection, String ref) {
        return number(ref)
                .flatMap(id -> conversations.findByConnectionAndId(connection, id))
                .map(row -> row.told()
                        .with(messages.newestFirst(row.key(), MESSAGES_TOLD).reversed().stream()
                                .map(MessageRow::told)
                                .toList()));
    }

    public List<InboxEntry> newest(String connection, int most) {
        return conversations.newest(connection, most);
    }

    /** Cheap to ask: differs whenever anything in the connection's conversations changed. */
    public Optional<Instant> lastChange(String connection) {
        return conversations.lastChange(connection);
    }

    /** The bot writes over the API. Gives the message's ref. */
    @Transactional
    Optional<String> botSays(String connection, String ref, boolean hidden, String text, @Nullable String marker) {
        return lock(connection, ref)
                .map(row -> say(row, new Words("bot", hidden, text, List.of(), marker), UnaryOperator.identity()));
    }

    @Transactional
    Optional<SandboxConversation> change(String connection, String ref, SandboxChange change) {
        return lock(connection, ref).map(row -> {
            var changed = conversations.update(row.changed(change).touched(clock.instant()));
            webhooks.announce(connection, SandboxEvent.CONVERSATION_UPDATED, null, changed.told());
            return changed.told();
        });
    }

    private record Words(
            String author,
            boolean hidden,
            String text,
            List<String> attachments,
            @Nullable String marker) {}

    private String say(ConversationRow row, Words words, UnaryOperator<ConversationRow> effect) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var message = messages.save(new MessageRow(
                        null,
                        row.key(),
                        words.author(),
                        words.hidden(),
                        storable(words.text()),
                        words.attachments(),
                        words.marker(),
                        now))
                .told();
        var changed = conversations.update(effect.apply(row).touched(now));
        webhooks.announce(changed.connection(), SandboxEvent.MESSAGE_CREATED, message, changed.told());
        if (!sameState(row, changed)) {
            webhooks.announce(changed.connection(), SandboxEvent.CONVERSATION_UPDATED, null, changed.told());
        }
        return message.id();
    }

    private static boolean sameState(ConversationRow before, ConversationRow after) {
        return before.status().equals(after.status()) && before.assigneeKind().equals(after.assigneeKind());
    }

    private Optional<ConversationRow> lock(String connection, String ref) {
        return number(ref).flatMap(id -> conversations.lock(connection, id));
    }

    /** Our refs are numbers; anything else cannot be one of our conversations. */
    private static Optional<Long> number(String ref) {
        return ref.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(ref)) : Optional.empty();
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return CardNumber.hide(text.replace("\0", "").strip());
    }

    private static String subject(String text) {
        var line = storable(text).lines().findFirst().orElse("");
        return line.length() <= LONGEST_SUBJECT ? line : Storable.beginning(line, LONGEST_SUBJECT - 1) + "…";
    }
}
