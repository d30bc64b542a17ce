package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a specialist may know: who asks, what our records say, what knowledge says, and what is missing. {@code
 * evidence} is what a reply may rest on; {@code background} has all of it as it is told to a model, null in turns of older
 * versions.
 */
@Serdeable
public record Brief(
        @Nullable String customerName,
        @Nullable String tier,
        List<Evidence> evidence,
        List<String> leftOut,
        @Nullable Background background) {

    /** How a line in {@code leftOut} begins that is about an order which the customer named. */
    public static final String ORDER = "order ";

    public Brief {
        evidence = List.copyOf(evidence);
        leftOut = List.copyOf(leftOut);
    }

    public static Brief of(
            @Nullable String customerName, @Nullable String tier, List<Evidence> evidence, List<String> leftOut) {
        return new Brief(customerName, tier, evidence, leftOut, null);
    }

    /** Whether there are facts that the customer would be told if it were proven who they are. */
    @JsonIgnore
    public boolean needsProof() {
        return background != null && !background.withheld().isEmpty();
    }

    /** All parts as a model reads them. */
    @JsonIgnore
    public String told() {
        return background == null
                ? ""
                : background.parts().stream()
                        .map(part -> "## " + part.name() + " (" + part.source()
                                + (part.asOf() == null ? "" : ", as of " + part.asOf()) + ")\n" + part.text())
                        .collect(Collectors.joining("\n\n"));
    }
}
