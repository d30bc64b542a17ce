package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation as it is stored. Its id is the number that agents see. */
public final class Conversation {

    /** The link between a contact and an inbox; says whether the site proved who the visitor is. */
    record ContactInbox(
            int id, Sender.Contact contact, Inbox inbox, String sourceId, boolean hmacVerified, Instant at) {}

    final int id;
    final ContactInbox contactInbox;
    final Instant createdAt;
    final List<Message> messages = new CopyOnWriteArrayList<>();
    final Set<String> labels = new CopyOnWriteArraySet<>();
    volatile Status status = Status.OPEN;
    volatile Sender.@Nullable Agent assignee;
    volatile Sender.@Nullable AgentBot owner;
    volatile @Nullable Team team;
    volatile @Nullable String priority;
    volatile Fields customAttributes = new Fields();
    volatile Fields additionalAttributes = new Fields();
    volatile boolean canReply = true;
    volatile boolean deleted;
    volatile @Nullable Instant snoozedUntil;
    volatile @Nullable Instant waitingSince;
    volatile @Nullable Instant firstReplyAt;
    volatile Instant lastActivityAt;
    volatile Instant updatedAt;

    Conversation(int id, ContactInbox contactInbox, Instant createdAt) {
        this.id = id;
        this.contactInbox = contactInbox;
        this.createdAt = createdAt;
        this.lastActivityAt = createdAt;
        this.updatedAt = createdAt;
    }

    public int id() {
        return id;
    }

    public Inbox inbox() {
        return contactInbox.inbox();
    }

    public Sender.Contact contact() {
        return contactInbox.contact();
    }

    public Status status() {
        return status;
    }

    /** The user it is assigned to. */
    public Sender.@Nullable Agent assignee() {
        return assignee;
    }

    /** The bot it is assigned to. */
    public Sender.@Nullable AgentBot owner() {
        return owner;
    }

    public @Nullable Team team() {
        return team;
    }

    public Set<String> labels() {
        return Set.copyOf(labels);
    }

    public @Nullable String priority() {
        return priority;
    }

    public Fields customAttributes() {
        return new Fields(customAttributes);
    }

    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public @Nullable Instant snoozedUntil() {
        return snoozedUntil;
    }

    /** Outside the window in which the channel lets us write. */
    public Conversation cannotReply() {
        canReply = false;
        return this;
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** What users, bots and machines said to the customer, greetings and surveys aside. */
    public List<String> publicReplies() {
        return contents(messages.stream().filter(Message::isReply));
    }

    public List<String> notes() {
        return contents(messages.stream().filter(Message::isPrivate));
    }

    /** Lines such as "marked open". */
    public List<String> activities() {
        return contents(messages.stream().filter(message -> message.type == Message.Type.ACTIVITY));
    }

    /** What the customer really got: neither notes, nor what failed, nor what was never sent. */
    public List<String> whatTheCustomerGot() {
        return contents(messages.stream().filter(message -> message.reachedCustomer));
    }

    Optional<Message> message(int messageId) {
        return messages.stream().filter(message -> message.id == messageId).findAny();
    }

    Optional<Message> last() {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
    }

    private static List<String> contents(Stream<Message> messages) {
        return messages.map(message -> String.valueOf(message.content)).toList();
    }

    /** The columns whose change is announced. */
    Fields columns() {
        return Json.object("status", status.word())
                .and("assignee_id", assignee == null ? null : assignee.id)
                .and("assignee_agent_bot_id", owner == null ? null : owner.id)
                .and("team_id", team == null ? null : team.id)
                .and("priority", priority)
                .and("label_list", List.copyOf(labels))
                .and("custom_attributes", new Fields(customAttributes))
                .and("snoozed_until", snoozedUntil == null ? null : snoozedUntil.toString())
                .and("waiting_since", waitingSince == null ? null : waitingSince.toString())
                .and("first_reply_created_at", firstReplyAt == null ? null : firstReplyAt.toString());
    }

    @Override
    public String toString() {
        return "Conversation[" + id + " " + status.word() + "]";
    }
}
