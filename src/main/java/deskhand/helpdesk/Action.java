package deskhand.helpdesk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing the bot does in a helpdesk. Actions of a conversation run in order, each effective once. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.PostReply.class, name = "post_reply"),
    @JsonSubTypes.Type(value = Action.PostNotice.class, name = "post_notice"),
    @JsonSubTypes.Type(value = Action.WriteNote.class, name = "write_note"),
    @JsonSubTypes.Type(value = Action.AddLabels.class, name = "add_labels"),
    @JsonSubTypes.Type(value = Action.AssignTeam.class, name = "assign_team"),
    @JsonSubTypes.Type(value = Action.AssignPerson.class, name = "assign_person"),
    @JsonSubTypes.Type(value = Action.SetPriority.class, name = "set_priority"),
    @JsonSubTypes.Type(value = Action.SetStatus.class, name = "set_status"),
    @JsonSubTypes.Type(value = Action.SetAttributes.class, name = "set_attributes")
})
public sealed interface Action {

    /** Says something to the customer, so it is checked against the live conversation and never repeated. */
    @JsonIgnore
    default boolean isPublic() {
        return this instanceof PostReply || this instanceof PostNotice;
    }

    /** The word for it in tables, metrics and pages. */
    @JsonIgnore
    default String word() {
        return switch (this) {
            case PostReply reply -> "post_reply";
            case PostNotice notice -> "post_notice";
            case WriteNote note -> "write_note";
            case AddLabels labels -> "add_labels";
            case AssignTeam team -> "assign_team";
            case AssignPerson person -> "assign_person";
            case SetPriority priority -> "set_priority";
            case SetStatus status -> "set_status";
            case SetAttributes attributes -> "set_attributes";
        };
    }

    /** What it writes, if it writes something. */
    @JsonIgnore
    default @Nullable String words() {
        return switch (this) {
            case PostReply reply -> reply.text();
            case PostNotice notice -> notice.text();
            case WriteNote note -> note.markdown();
            case AddLabels _, AssignTeam _, AssignPerson _, SetPriority _, SetStatus _, SetAttributes _ -> null;
        };
    }

    @Serdeable
    record PostReply(String text) implements Action {}

    /** Tells the customer that a person takes over. */
    @Serdeable
    record PostNotice(String text) implements Action {}

    /**
     * {@code draft}: the note proposes a reply, so it is worth nothing once the customer wrote again. {@code team}: whose
     * members shall be told of the note, where the helpdesk can do that.
     */
    @Serdeable
    record WriteNote(
            String markdown, boolean draft, @Nullable String team) implements Action {}

    /** {@code insteadOf}: labels of ours that are true no more. */
    @Serdeable
    record AddLabels(List<String> labels, List<String> insteadOf) implements Action {
        public AddLabels {
            labels = List.copyOf(labels);
            insteadOf = List.copyOf(insteadOf);
        }

        /** The same, taking away no more than these. */
        public AddLabels insteadOf(Set<String> most) {
            return new AddLabels(
                    labels, insteadOf.stream().filter(most::contains).toList());
        }
    }

    /** {@code otherwise}: who gets it where there is no such team, the first that is there. */
    @Serdeable
    record AssignTeam(String team, List<String> otherwise) implements Action {
        public AssignTeam {
            otherwise = List.copyOf(otherwise);
        }

        public AssignTeam(String team) {
            this(team, List.of());
        }
    }

    /**
     * {@code person}: an agent's e-mail address or the helpdesk's number of the agent. {@code ifNobody}: whoever has the
     * conversation already keeps it.
     */
    @Serdeable
    record AssignPerson(String person, boolean ifNobody) implements Action {}

    @Serdeable
    record SetPriority(Priority priority) implements Action {}

    /** {@code toPeople}: people answer from now on. Without it a draft can still be sent where only one side may speak. */
    @Serdeable
    record SetStatus(Status status, boolean toPeople) implements Action {
        public SetStatus(Status status) {
            this(status, false);
        }
    }

    /** Facts by name that people can filter and report by. Others that the conversation has stay. */
    @Serdeable
    record SetAttributes(Map<String, String> attributes) implements Action {
        public SetAttributes {
            attributes = Map.copyOf(attributes);
        }
    }
}
