package deskhand.helpdesk.sandbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("sandbox_conversation")
record ConversationRow(
        @Id @GeneratedValue @Nullable Long id,
        String connection,
        String channel,
        @Nullable String subject,
        String status,
        String assigneeKind,
        @Nullable String assigneeName,
        @Nullable String team,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> labels,
        @Nullable String priority,
        String contactRef,
        @Nullable String contactName,
        @Nullable String contactEmail,
        boolean contactVerified,
        Instant updatedAt) {

    ConversationRow {
        labels = List.copyOf(labels);
    }

    static ConversationRow opened(
            String connection, SandboxConversation.Customer customer, String channel, String subject, Instant at) {
        return new ConversationRow(
                null,
                connection,
                channel,
                subject,
                "open",
                "nobody",
                null,
                null,
                List.of(),
                null,
                customer.id() == null ? "guest" : customer.id(),
                customer.name(),
                customer.email(),
                customer.verified(),
                at.truncatedTo(ChronoUnit.MICROS));
    }

    long key() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /**
     * The row after something happened to it. Its time always grows, even if the clock does not: whoever reads our
     * webhooks tells newer facts from older ones by it.
     */
    ConversationRow touched(Instant now) {
        var next = updatedAt.plus(1, ChronoUnit.MICROS);
        var at = now.truncatedTo(ChronoUnit.MICROS);
        return with(status, assigneeKind, assigneeName, team, labels, priority, at.isBefore(next) ? next : at);
    }

    ConversationRow changed(SandboxChange change) {
        var all = new LinkedHashSet<>(labels);
        change.removeLabels().forEach(all::remove);
        all.addAll(change.addLabels());
        var holder = change.assignee();
        return with(
                change.status() == null ? status : change.status(),
                holder == null ? assigneeKind : holder.kind(),
                holder == null ? assigneeName : holder.name(),
                change.team() == null ? team : change.team(),
                List.copyOf(all),
                change.priority() == null ? priority : change.priority(),
                updatedAt);
    }

    SandboxConversation told() {
        return new SandboxConversation(
                Long.toString(key()),
                channel,
                subject,
                status,
                new SandboxConversation.Holder(assigneeKind, assigneeName),
                team,
                labels,
                priority,
                new SandboxConversation.Customer(contactRef, contactName, contactEmail, contactVerified),
                updatedAt,
                null);
    }

    private ConversationRow with(
            String newStatus,
            String newKind,
            @Nullable String newName,
            @Nullable String newTeam,
            List<String> newLabels,
            @Nullable String newPriority,
            Instant at) {
        return new ConversationRow(
                id,
                connection,
                channel,
                subject,
                newStatus,
                newKind,
                newName,
                newTeam,
                newLabels,
                newPriority,
                contactRef,
                contactName,
                contactEmail,
                contactVerified,
                at);
    }

    @Override
    public String toString() {
        return "ConversationRow[" + id + "]";
    }
}
