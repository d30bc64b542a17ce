package deskhand.pipeline.signals;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One signal and what it does. {@code threshold} and {@code span} mean what the measure says; {@code tiers} only counts for
 * {@link Measure#TIER_COMPLAINT}.
 */
@MappedEntity("signal_rule")
public record SignalRule(
        @Id String name,
        Measure measure,
        double threshold,
        int span,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> tiers,
        boolean addsUrgency,
        boolean forbidsAuto,
        boolean escalates,
        boolean enabled) {

    public SignalRule {
        tiers = List.copyOf(tiers);
    }

    /** What was seen, in words for a person, if the rule applies. */
    Optional<String> seenIn(Course course) {
        return switch (measure) {
            case MOOD_MEAN -> {
                var mean = course.meanMood(span);
                yield when(
                        mean != null && mean < threshold,
                        "The mood of the last " + span + " messages is " + figure(mean) + " on average.");
            }
            case MOOD_SLOPE -> {
                var slope = course.moodSlope(span);
                yield when(
                        slope != null && slope < threshold,
                        "The mood of the last " + span + " messages goes down by " + figure(slope) + " a message.");
            }
            case MESSAGES ->
                when(course.messages() > threshold, "The conversation is " + course.messages() + " messages long.");
            case SAME_ASK ->
                when(course.sameAsks() >= threshold, "The customer asked the same " + course.sameAsks() + " times.");
            case TIER_COMPLAINT ->
                when(
                        course.complains() && course.tier() != null && tiers.contains(course.tier()),
                        "A customer of the tier " + course.tier() + " complains.");
            case VALUE_COMPLAINT -> {
                var value = course.lifetimeValue();
                yield when(
                        course.complains() && value != null && value.doubleValue() >= threshold,
                        "A customer worth " + figure(value == null ? 0.0 : value.doubleValue()) + " complains.");
            }
            case NO_PROGRESS ->
                when(
                        course.messages() > threshold && course.isStuck(span),
                        "After " + course.messages()
                                + " messages it is still about the same, and the mood is no better.");
            case ESCALATED_BEFORE ->
                when(
                        course.escalations() >= threshold,
                        "People had to take over before: " + course.escalations() + "×.");
        };
    }

    private static Optional<String> when(boolean seen, String says) {
        return seen ? Optional.of(says) : Optional.empty();
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "unknown" : String.format(Locale.ROOT, "%.2f", figure);
    }
}
