package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What a judging model thought of it; null where none was asked. */
    @Nullable
    Grades grades();

    /** From 0 to 1. */
    @Serdeable
    record Grades(double accuracy, double tone, double safety, double completeness) {}

    @Serdeable
    record Pass(String by, double score, @Nullable Grades grades) implements Verdict {
        public Pass(String by, double score) {
            this(by, score, null);
        }
    }

    /** Worth one more try with these reasons. */
    @Serdeable
    record Revise(
            String by, List<Finding> against, @Nullable Grades grades) implements Verdict {
        public Revise {
            against = List.copyOf(against);
        }

        public Revise(String by, List<Finding> against) {
            this(by, against, null);
        }
    }

    /** A person should look before it is sent. */
    @Serdeable
    record Hold(String by, List<Finding> against, @Nullable Grades grades) implements Verdict {
        public Hold {
            against = List.copyOf(against);
        }

        public Hold(String by, List<Finding> against) {
            this(by, against, null);
        }
    }

    /** Not even as a draft without a warning: a person takes over. */
    @Serdeable
    record Stop(String by, List<Finding> against, @Nullable Grades grades) implements Verdict {
        public Stop {
            against = List.copyOf(against);
        }

        public Stop(String by, List<Finding> against) {
            this(by, against, null);
        }
    }
}
