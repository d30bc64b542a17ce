package deskhand.helpdesk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One thing the bot does in a helpdesk. Actions of a conversation run in order, each effective once. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.PostReply.class, name = "post_reply"),
    @JsonSubTypes.Type(value = Action.PostNotice.class, name = "post_notice"),
    @JsonSubTypes.Type(value = Action.WriteNote.class, name = "write_note"),
    @JsonSubTypes.Type(value = Action.AddLabels.class, name = "add_labels"),
    @JsonSubTypes.Type(value = Action.AssignTeam.class, name = "assign_team"),
    @JsonSubTypes.Type(value = Action.SetPriority.class, name = "set_priority"),
    @JsonSubTypes.Type(value = Action.SetStatus.class, name = "set_status")
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
            case SetPriority priority -> "set_priority";
            case SetStatus status -> "set_status";
        };
    }

    @Serdeable
    record PostReply(String text) implements Action {}

    /** Tells the customer that a person takes over. */
    @Serdeable
    record PostNotice(String text) implements Action {}

    /** {@code draft}: the note proposes a reply, so it is worth nothing once the customer wrote again. */
    @Serdeable
    record WriteNote(String markdown, boolean draft) implements Action {}

    @Serdeable
    record AddLabels(List<String> labels) implements Action {
        public AddLabels {
            labels = List.copyOf(labels);
        }
    }

    @Serdeable
    record AssignTeam(String team) implements Action {}

    @Serdeable
    record SetPriority(Priority priority) implements Action {}

    @Serdeable
    record SetStatus(Status status) implements Action {}
}
