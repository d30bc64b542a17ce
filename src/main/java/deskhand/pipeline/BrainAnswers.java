package deskhand.pipeline;

import deskhand.model.masking.Found;
import deskhand.model.masking.Kind;
import deskhand.model.masking.Masks;
import deskhand.model.masking.PersonalData;
import deskhand.pipeline.gate.Support;
import deskhand.pipeline.guard.Guard;
import deskhand.pipeline.route.Sorter;
import deskhand.pipeline.route.Tone;
import deskhand.turn.Route;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the embedded brain says. */
final class BrainAnswers {

    private BrainAnswers() {}

    /**
     * What was found in a text.
     *
     * @param label the label or category that fits best
     * @param second the next best, if there is another
     * @param confidence how probable the label is, 0 to 1
     * @param unsure whether the text is unlike all examples, so that none of the labels may be meant
     * @param wantsHuman none; offer: would take a person; now: asks for one
     * @param onlyThanks whether the text is nothing but thanks or a greeting
     */
    @Schema(name = "RoutedText")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Routed(
            String label,
            @Nullable String second,
            double confidence,
            boolean unsure,
            String language,
            String urgency,
            String sentiment,
            boolean frustrated,
            String wantsHuman,
            boolean onlyThanks) {

        static Routed of(Sorter.Sorted sorted, Tone heard) {
            return new Routed(
                    sorted.label(),
                    sorted.second(),
                    sorted.confidence(),
                    sorted.strange(),
                    heard.language(),
                    word(heard.urgency()),
                    word(heard.sentiment()),
                    heard.frustrated(),
                    word(heard.wantsHuman()),
                    heard.onlyThanks());
        }

        static Routed of(Route route) {
            return new Routed(
                    route.category(),
                    route.secondary(),
                    route.confidence(),
                    route.unsure(),
                    route.language(),
                    word(route.urgency()),
                    word(route.sentiment()),
                    route.frustrated(),
                    word(route.wantsHuman()),
                    route.onlyThanks());
        }
    }

    /**
     * What keeps a text from being answered by the bot alone.
     *
     * @param redLine the name of the red line it crosses
     * @param redLineLike the example of that red line whose likeness told, null if its pattern did
     * @param letGo red lines whose words it has but clearly not their meaning
     * @param steering signs that it wants to steer the bot
     * @param micros how long it took to look, in millionths of a second
     */
    @Schema(name = "ScreenedText")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Screened(
            @Nullable String redLine,
            @Nullable String redLineLike,
            List<String> letGo,
            List<String> steering,
            boolean abusive,
            long micros) {

        static Screened of(Guard.Screening screening, long micros) {
            return new Screened(
                    screening.redLine(),
                    screening.redLineLike(),
                    screening.letGo(),
                    screening.steering(),
                    screening.abusive(),
                    micros);
        }
    }

    /**
     * How well an answer is supported.
     *
     * @param supported whether the embedded judge would let it pass
     * @param score 0 to 1
     * @param unsupported the sentences and facts that the sources do not back
     */
    @Schema(name = "SupportedAnswer")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Supported(boolean supported, double score, List<String> unsupported) {

        static Supported of(Support support) {
            return new Supported(support.isEnough(), support.score(), support.unsupported());
        }
    }

    /** What is left of a mail. */
    @Schema(name = "StrippedMail")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Stripped(String text) {}

    /**
     * What of a text no model gets to see.
     *
     * @param text the text as a model would get it
     * @param found what is covered, in order
     */
    @Schema(name = "MaskedText")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Masked(String text, List<Covered> found) {

        static Masked of(String text) {
            return new Masked(
                    new Masks().mask(text, Kind.all()),
                    PersonalData.in(text, Kind.all()).stream().map(Covered::of).toList());
        }
    }

    /** Personal data in a text, from its first character to behind its last. */
    @Schema(name = "CoveredData")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Covered(String kind, int start, int end) {

        static Covered of(Found found) {
            return new Covered(word(found.kind()), found.start(), found.end());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
