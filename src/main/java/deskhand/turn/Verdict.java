package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The gate's word on a reply. {@code by}: {@code rules}, {@code embedded} or the judging model's name. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Pass.class, name = "pass"),
    @JsonSubTypes.Type(value = Verdict.Revise.class, name = "revise"),
    @JsonSubTypes.Type(value = Verdict.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Verdict.Stop.class, name = "stop")
})
public sealed interface Verdict {

    String by();

    @JsonIgnore
    default List<Finding> findings() {
        return switch (this) {
            case Pass pass -> List.of();
            case Revise revise -> revise.against();
            case Hold hold -> hold.against();
            case Stop stop -> stop.against();
        };
    }

    @Serdeable
    record Pass(String by, double score) implements Verdict {}

    /** Worth one more try with these reasons. */
    @Serdeable
    record Revise(String by, List<Finding> against) implements Verdict {}

    /** A person should look before it is sent. */
    @Serdeable
    record Hold(String by, List<Finding> against) implements Verdict {}

    /** Not even as a draft without a warning: a person takes over. */
    @Serdeable
    record Stop(String by, List<Finding> against) implements Verdict {}
}
