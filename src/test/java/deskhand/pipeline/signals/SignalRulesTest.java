package deskhand.pipeline.signals;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every seeded signal, with a course of events that raises it and one that nearly does. */
class SignalRulesTest {

    private static Course moods(Double... moods) {
        return new Course(
                List.of(moods), Collections.nCopies(moods.length, "billing"), moods.length, 1, false, null, null, 0);
    }

    private static Course long_(int messages) {
        return new Course(List.of(0.5), List.of("billing"), messages, 1, false, null, null, 0);
    }

    private static Course of(int messages, boolean complains, String tier, String value, int escalations, int asks) {
        return new Course(
                List.of(0.0),
                List.of("billing"),
                messages,
                asks,
                complains,
                tier,
                value == null ? null : new BigDecimal(value),
                escalations);
    }

    private static Course stuck(int messages, String last, Double mood) {
        return new Course(
                List.of(-0.5, -0.5, -0.5, mood),
                List.of("billing", "billing", "billing", last),
                messages,
                1,
                false,
                null,
                null,
                0);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("mood-is-low", moods(-0.5, -0.5, -1.0), moods(-0.5, -0.5, -0.5)),
                Arguments.of("mood-is-low", moods(1.0, -1.0, -1.0, -1.0), moods(-1.0, -1.0)),
                Arguments.of("mood-falls", moods(0.5, 0.5, 0.0, 0.0, -0.5), moods(0.0, 0.0, 0.0, 0.0, -0.5)),
                Arguments.of("long-conversation", long_(16), long_(15)),
                Arguments.of("asked-three-times", of(3, false, null, null, 0, 3), of(3, false, null, null, 0, 2)),
                Arguments.of(
                        "important-customer-complains",
                        of(1, true, "premium", null, 0, 1),
                        of(1, false, "premium", null, 0, 1)),
                Arguments.of(
                        "important-customer-complains",
                        of(1, true, "enterprise", null, 0, 1),
                        of(1, true, "standard", null, 0, 1)),
                Arguments.of(
                        "valuable-customer-complains",
                        of(1, true, null, "5000", 0, 1),
                        of(1, true, null, "4999.99", 0, 1)),
                Arguments.of("little-progress", stuck(11, "billing", -0.5), stuck(10, "billing", -0.5)),
                Arguments.of("little-progress", stuck(11, "billing", -0.5), stuck(11, "billing", 0.5)),
                Arguments.of("little-progress", stuck(11, "billing", -0.5), stuck(11, "shipping", -0.5)),
                Arguments.of("escalated-before", of(1, false, null, null, 1, 1), of(1, false, null, null, 0, 1)));
    }

    private static SignalRule rule(String name) {
        return Brain.get(SignalRules.class).findById(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_raised(String name, Course raises, Course nearly) {
        assertThat(rule(name).seenIn(raises)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_nearly_raised(String name, Course raises, Course nearly) {
        assertThat(rule(name).seenIn(nearly)).isEmpty();
    }

    @Test
    void no_seeded_signal_is_without_samples() {
        assertThat(Brain.get(SignalRules.class).findAllOrderByName())
                .extracting(SignalRule::name)
                .containsExactlyInAnyOrderElementsOf(
                        samples().map(one -> (String) one.get()[0]).distinct().toList());
    }
}
