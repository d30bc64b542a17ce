package deskhand.pipeline.gate;

import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Turn;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a reply may rest on. {@code evidence} is ours; {@code said} also has the customer's own words, which may be repeated
 * but make nothing true.
 */
record Sources(String evidence, String said) {

    static Sources of(Turn turn, Brief brief) {
        var evidence = brief.evidence().stream().map(Sources::text).collect(Collectors.joining("\n"));
        var said = String.join(
                "\n",
                evidence,
                Objects.requireNonNullElse(turn.subject(), ""),
                Objects.requireNonNullElse(turn.contact().email(), ""),
                turn.text());
        return new Sources(normalise(evidence), normalise(said));
    }

    private static String text(Evidence one) {
        return one.title() + "\n" + one.text() + "\n" + Objects.requireNonNullElse(one.link(), "");
    }

    static String normalise(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
    }

    /** Whether our own records or articles say this sentence word for word. */
    boolean quotes(String sentence) {
        return evidence.contains(normalise(sentence).strip());
    }
}
