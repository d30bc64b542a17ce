package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import deskhand.helpdesk.Priority;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the guard found before any model saw the message. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "guarded")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Guarded.Clear.class, name = "clear"),
    @JsonSubTypes.Type(value = Guarded.RedLine.class, name = "red_line")
})
public sealed interface Guarded {

    /**
     * {@code suspicions}: signs of an attempt to steer the bot; such a turn is never sent without a person. {@code letGo}: red
     * lines whose words are in the message but clearly mean something else.
     */
    @Serdeable
    record Clear(List<String> suspicions, List<String> letGo) implements Guarded {
        public Clear {
            suspicions = List.copyOf(suspicions);
            letGo = Objects.requireNonNullElse(
                    letGo, List.of()); // null in what was stored before there was such a thing
        }
    }

    /**
     * A line that only people may deal with. {@code because} is the rule's own explanation, {@code label} is put on the
     * conversation, {@code notice} is what the customer is told, null for nothing. {@code like} is the example of the rule that
     * the message was taken to mean the same as, null if the rule's own words are in it.
     */
    @Serdeable
    record RedLine(
            String rule,
            String because,
            @Nullable String team,
            Priority priority,
            @Nullable String label,
            @Nullable String notice,
            @Nullable String like)
            implements Guarded {}
}
