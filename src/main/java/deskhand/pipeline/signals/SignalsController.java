package deskhand.pipeline.signals;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Signals: what the course of a conversation tells, from which threshold on, and what follows. */
@Controller("/api/v1/signals")
@Tag(name = "Signals")
@GuardedApi
class SignalsController {

    private final SignalBook book;

    SignalsController(SignalBook book) {
        this.book = book;
    }

    /**
     * A signal.
     *
     * @param measure what it looks at: mood_mean, mood_slope, messages, same_ask, tier_complaint, value_complaint,
     *     no_progress or escalated_before
     * @param threshold from where on it is raised
     * @param span how many messages a mood is taken over
     * @param tiers for tier_complaint, which
     * @param addsUrgency whether it makes the conversation one level more urgent
     * @param forbidsAuto whether the reply becomes a draft
     * @param escalates whether people take over
     */
    @Schema(name = "Signal")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SignalView(
            String name,
            String measure,
            double threshold,
            int span,
            List<String> tiers,
            boolean addsUrgency,
            boolean forbidsAuto,
            boolean escalates,
            boolean enabled) {

        static SignalView of(SignalRule rule) {
            return new SignalView(
                    rule.name(),
                    rule.measure().name().toLowerCase(Locale.ROOT),
                    rule.threshold(),
                    rule.span(),
                    rule.tiers(),
                    rule.addsUrgency(),
                    rule.forbidsAuto(),
                    rule.escalates(),
                    rule.enabled());
        }
    }

    /** What is to change; what is left out stays. */
    @Schema(name = "SignalChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable Double threshold,
            @Nullable @Min(1) @Max(20) Integer span,
            @Nullable @Size(max = 50) List<@Size(max = 100) String> tiers,
            @Nullable Boolean addsUrgency,
            @Nullable Boolean forbidsAuto,
            @Nullable Boolean escalates,
            @Nullable Boolean enabled) {

        SignalRule to(SignalRule rule) {
            return new SignalRule(
                    rule.name(),
                    rule.measure(),
                    threshold == null ? rule.threshold() : threshold,
                    span == null ? rule.span() : span,
                    tiers == null ? rule.tiers() : tiers,
                    addsUrgency == null ? rule.addsUrgency() : addsUrgency,
                    forbidsAuto == null ? rule.forbidsAuto() : forbidsAuto,
                    escalates == null ? rule.escalates() : escalates,
                    enabled == null ? rule.enabled() : enabled);
        }
    }

    /**
     * All signals by name.
     *
     * @return the signals
     */
    @Get
    List<SignalView> signals(@Valid @RequestBean Listing list) {
        return list.of(SignalView.class, book.all().stream().map(SignalView::of));
    }

    /**
     * Changes a signal. It counts from the next turn on.
     *
     * @return the signal
     */
    @Put("/{name}")
    SignalView putSignal(String name, @Valid @Body Change change) {
        var rule = book.find(name)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no signal " + name + "."));
        return SignalView.of(book.change(change.to(rule), null));
    }
}
