package deskhand.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What leaves for a provider: masked already. {@code strict}: the schema is told apart, not in the prompt. {@code offers} are
 * tools, which may be used if {@code mayUse}; {@code rounds} are their uses so far; {@code reminder} comes last.
 */
public record ModelRequest(
        Prompt prompt,
        String schemaName,
        String schema,
        boolean strict,
        List<ToolOffer> offers,
        boolean mayUse,
        List<ToolRound> rounds,
        @Nullable String reminder) {

    public ModelRequest {
        offers = List.copyOf(offers);
        rounds = List.copyOf(rounds);
    }

    /** Without tools. */
    public ModelRequest(Prompt prompt, String schemaName, String schema, boolean strict) {
        this(prompt, schemaName, schema, strict, List.of(), false, List.of(), null);
    }

    /** For the record: all that was said, without the instructions. */
    Prompt told() {
        var uses = rounds.stream().map(ToolRound::told).collect(Collectors.joining());
        return new Prompt(prompt.instructions(), prompt.request() + uses + (reminder == null ? "" : "\n\n" + reminder));
    }
}
