package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the course of a conversation tells beyond its newest message. */
@Serdeable
public record Signals(List<Signal> raised) {

    public static final Signals NONE = new Signals(List.of());

    public Signals {
        raised = List.copyOf(raised);
    }

    /** {@code says}: what was seen, in words for a person. */
    @Serdeable
    public record Signal(String rule, String says, boolean addsUrgency, boolean forbidsAuto, boolean escalates) {}

    /** One level more than the message itself tells. That somebody may come to harm no course of events can say. */
    @JsonIgnore
    public Urgency over(Urgency urgency) {
        var adds = raised.stream().anyMatch(Signal::addsUrgency);
        return adds && urgency.compareTo(Urgency.URGENT) < 0 ? Urgency.values()[urgency.ordinal() + 1] : urgency;
    }
}
