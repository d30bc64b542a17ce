package deskhand.conversation;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Said;
import deskhand.helpdesk.Status;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what helpdesks tell of their conversations, each message once, in whatever order it comes. */
@Singleton
public class Conversations {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration STILL_NEWS = Duration.ofMinutes(10);

    /** A channel may try for hours before it gives a reply up. */
    private static final Duration FAILURE_MATTERS = Duration.ofDays(1);

    private final ConversationRows conversations;
    private final MessageRows messages;
    private final Clock clock;

    Conversations(ConversationRows conversations, MessageRows messages, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes an event in. The conversation stays locked until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Heard hear(Connection connection, HelpdeskEvent event) {
        return switch (event) {
            case HelpdeskEvent.CustomerSaid said -> heedCustomer(connection, said);
            case HelpdeskEvent.AgentSaid said -> heedAgent(connection, said);
            case HelpdeskEvent.BotSaid said -> hear(connection, said.conversation(), said.said());
            case HelpdeskEvent.NoteWritten said -> hear(connection, said.conversation(), said.said());
            case HelpdeskEvent.MessageChanged changed -> heedCorrection(connection, changed);
            case HelpdeskEvent.MessageDeleted deleted -> heedDeletion(connection, deleted);
            case HelpdeskEvent.ReplyUndelivered failed -> heedFailure(connection, failed);
            case HelpdeskEvent.ConversationChanged changed -> heedChange(connection, changed.conversation());
        };
    }

    /** What was asked before a conversation was resolved is settled. */
    private Heard heedChange(Connection connection, ConversationFacts facts) {
        var heard = hear(connection, facts, null);
        if (facts.status() == Status.RESOLVED) {
            messages.answerUntil(heard.id(), facts.asOf());
        }
        return heard;
    }

    /**
     * It may have been answered before we hear of it. Asked once the conversation is ours alone: the answer may have come in at
     * this very moment.
     */
    private Heard heedCustomer(Connection connection, HelpdeskEvent.CustomerSaid event) {
        var heard = hear(connection, event.conversation(), event.said());
        if (heard.fresh()) {
            messages.answerIfPeopleDid(heard.id(), event.said().ref());
        }
        return heard;
    }

    /** In draft mode people answering beside our drafts is the normal course; otherwise it is theirs from then on. */
    private Heard heedAgent(Connection connection, HelpdeskEvent.AgentSaid event) {
        var heard = hear(connection, event.conversation(), event.said());
        if (heard.fresh()) {
            messages.answerUntil(heard.id(), event.said().at());
        }
        if (heard.fresh() && connection.modeIn(event.conversation().inbox()) == Mode.AUTO) {
            conversations.putInto(heard.id(), Hands.HUMAN);
        }
        return heard;
    }

    /** If its own delivery was lost the message is new to us; what is long ago stays as it is. */
    private Heard heedCorrection(Connection connection, HelpdeskEvent.MessageChanged event) {
        var said = event.said();
        var isRecent = said.at().isAfter(clock.instant().minus(STILL_NEWS));
        var heard = hear(connection, event.conversation(), isRecent ? said : null);
        if (!heard.fresh()) {
            messages.change(heard.id(), said.ref(), said.text(), String.join("\n", said.attachments()));
        }
        return heard;
    }

    /** Even if the message itself was not heard of yet: its delivery may come later and must find it deleted. */
    private Heard heedDeletion(Connection connection, HelpdeskEvent.MessageDeleted event) {
        var heard = hear(connection, event.conversation(), event.said());
        messages.delete(heard.id(), event.said().ref());
        return heard;
    }

    /** The customer has no answer after all, unless people gave one before we heard of it. */
    private Heard heedFailure(Connection connection, HelpdeskEvent.ReplyUndelivered event) {
        var heard = hear(connection, event.conversation(), null);
        if (messages.fail(heard.id(), event.ref(), event.why()) == null
                || messages.isPast(heard.id(), event.ref(), clock.instant().minus(FAILURE_MATTERS))) {
            return heard;
        }
        messages.waitAgain(heard.id(), event.ref());
        return heard.withNews();
    }

    private Heard hear(Connection connection, ConversationFacts facts, @Nullable Said said) {
        var contact = facts.contact();
        return conversations.hear(
                connection.id(),
                facts.ref(),
                facts.channel(),
                facts.subject(),
                contact.ref(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.identifier(),
                contact.verified(),
                facts.status().name(),
                facts.assignee().name(),
                facts.team(),
                String.join("\n", facts.labels()),
                facts.priority() == null ? null : facts.priority().name(),
                facts.canReply(),
                facts.mailbox(),
                facts.inbox(),
                sane(facts.asOf()),
                connection.modeIn(facts.inbox()) == Mode.AUTO,
                clock.instant(),
                said == null ? null : said.ref(),
                said == null ? null : said.author().name(),
                said == null ? null : said.hidden(),
                said == null ? null : said.text(),
                said == null ? null : String.join("\n", said.attachments()),
                said == null ? null : sane(said.at()),
                said == null || !said.fromOutside() ? null : said.source());
    }

    /** A wrong clock must not make facts that nothing newer can replace. */
    private Instant sane(Instant told) {
        var now = clock.instant();
        return told.isAfter(now.plus(CLOCKS_DIFFER)) ? now : told;
    }

    /** Notes our own words as soon as the helpdesk took them, before its webhook tells us. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void said(long conversationId, Said ours) {
        messages.add(
                conversationId,
                ours.ref(),
                ours.author().name(),
                ours.hidden(),
                ours.text(),
                String.join("\n", ours.attachments()),
                ours.at(),
                clock.instant());
    }

    /** These messages of the customer have a reply. Told by id: a helpdesk's clock cannot tell the order well enough. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(long conversationId, List<String> refs) {
        messages.answer(conversationId, refs);
    }

    /** There is more to say to these messages of the customer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void waitAgain(long conversationId, List<String> refs) {
        messages.reopen(conversationId, refs);
    }

    /** People have it now; the bot stays silent until it is resolved or given back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(long conversationId) {
        conversations.putInto(conversationId, Hands.HUMAN);
    }

    /** The bot has it again, paused or not, until somebody takes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(long conversationId) {
        conversations.putInto(conversationId, Hands.BOT);
        conversations.pause(conversationId, false);
    }

    /** The bot begins nothing more here until it is told to go on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void pause(long conversationId) {
        conversations.pause(conversationId, true);
    }

    /** The bot may go no further than this in a conversation; null for as far as on its connection. */
    public void limit(long conversationId, @Nullable Mode mode) {
        conversations.limit(conversationId, mode == null ? null : mode.name());
    }

    /** Whoever writes here reads the mail of this address; that counts for a while. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prove(long conversationId, String email, Instant until) {
        conversations.prove(conversationId, email, until);
    }

    /** Takes a secret out of a message. What the helpdesk tells of it later does not bring it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mask(long conversationId, String ref, String text) {
        messages.mask(conversationId, ref, text);
    }

    /** Locks the conversation for the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Conversation> lock(long id) {
        return conversations.lock(id);
    }

    /** Locks the conversations of whoever has this address, in lower case, for the caller's transaction; gives their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Long> lockAllOf(String email) {
        return conversations.lockAllOf(email).stream().map(Conversation::id).toList();
    }

    public Optional<Conversation> find(long id) {
        return conversations.findById(id);
    }

    /** What of these messages was never heard, in their order. */
    public List<Said> unknown(long connectionId, String ref, List<Said> messagesThere) {
        if (messagesThere.isEmpty()) {
            return List.of();
        }
        var known =
                known(connectionId, ref, messagesThere.stream().map(Said::ref).toList());
        return messagesThere.stream()
                .filter(said -> !known.contains(said.ref()))
                .toList();
    }

    /** Which of these messages were heard. */
    public Set<String> known(long connectionId, String ref, List<String> messageRefs) {
        return messageRefs.isEmpty() ? Set.of() : Set.copyOf(messages.known(connectionId, ref, messageRefs));
    }

    /** Those of the ids that are known, in no particular order. */
    public List<Conversation> findAll(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : conversations.findByIdIn(ids);
    }

    public Optional<Conversation> find(long connectionId, String ref) {
        return conversations.find(connectionId, ref);
    }

    /** Whether the customer said something that has no reply. */
    public boolean someoneWaits(long conversationId) {
        return messages.someoneWaits(conversationId);
    }

    /** What the customer said and nobody answered, oldest first. */
    public List<Message> unanswered(long conversationId, int most) {
        return messages.unanswered(conversationId, most);
    }

    /** The newest messages, oldest first. */
    public List<Message> newest(long conversationId, int most) {
        return messages.newest(conversationId, most);
    }

    /** What the bot and the team replied last in whatever conversation, newest first. */
    public List<TeamWords> newestOfTeam(int most) {
        return messages.newestOfTeam(most);
    }

    /** What customers said last in whatever conversation, newest first. */
    public List<CustomerWords> newestOfCustomers(int most) {
        return messages.newestOfCustomers(most);
    }
}
