package deskhand.helpdesk;

import deskhand.base.CardNumber;
import deskhand.base.Storable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a helpdesk says of a conversation at one moment. Deliveries come in any order, so {@code asOf} decides which
 * facts are newer. {@code inbox}: through which door of the helpdesk it came, where it has several; {@code canReply}: the channel takes a reply now; some take none a day after the customer wrote. {@code
 * mailbox}: a reply goes to the mailbox of the contact's address and to nobody else.
 */
@Serdeable
public record ConversationFacts(
        String ref,
        String channel,
        @Nullable String inbox,
        @Nullable String subject,
        Contact contact,
        Status status,
        Assignee assignee,
        @Nullable String team,
        List<String> labels,
        @Nullable Priority priority,
        boolean canReply,
        boolean mailbox,
        Instant asOf) {

    public ConversationFacts {
        ref = Storable.text(ref);
        channel = Storable.text(channel);
        inbox = Storable.textOrNull(inbox);
        subject = subject == null ? null : CardNumber.hide(Storable.text(subject));
        team = Storable.textOrNull(team);
        labels = labels.stream().map(Storable::text).toList();
    }

    /** The same with somebody of whom more is known. */
    public ConversationFacts of(Contact other) {
        return new ConversationFacts(
                ref, channel, inbox, subject, other, status, assignee, team, labels, priority, canReply, mailbox, asOf);
    }
}
