package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import deskhand.helpdesk.Priority;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a turn ends: in exactly one of three ways. The first reason is the one that decided. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Outcome.Draft.class, name = "draft"),
    @JsonSubTypes.Type(value = Outcome.Escalate.class, name = "escalate")
})
public sealed interface Outcome {

    List<Because> because();

    @JsonIgnore
    default String word() {
        return switch (this) {
            case Send send -> "send";
            case Draft draft -> "draft";
            case Escalate escalate -> "escalate";
        };
    }

    @JsonIgnore
    default Reason reason() {
        return because().getFirst().reason();
    }

    @Serdeable
    record Send(String reply, List<Because> because) implements Outcome {
        public Send {
            because = List.copyOf(because);
        }
    }

    @Serdeable
    record Draft(String reply, List<Because> because) implements Outcome {
        public Draft {
            because = List.copyOf(because);
        }
    }

    /** {@code draft}: what the bot would have said, if it got that far; {@code assignee}: who of the team gets it, if it says. */
    @Serdeable
    record Escalate(
            @Nullable String draft,
            @Nullable String team,
            @Nullable String assignee,
            Priority priority,
            List<Because> because)
            implements Outcome {
        public Escalate {
            because = List.copyOf(because);
        }

        public Escalate(@Nullable String draft, @Nullable String team, Priority priority, List<Because> because) {
            this(draft, team, null, priority, because);
        }
    }
}
