package deskhand.customer.live;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Systems of the shop, its own backend, Shopify and Stripe, that are asked what they know when a customer writes. */
@Controller("/api/v1/live-sources")
@Tag(name = "Customers")
@GuardedApi
class LiveSourcesController {

    private final Sources sources;
    private final SourceStates states;
    private final Trials trials;

    LiveSourcesController(Sources sources, SourceStates states, Trials trials) {
        this.sources = sources;
        this.states = states;
        this.trials = trials;
    }

    /**
     * A connected system. Its key is never told.
     *
     * @param kind commerce, shopify or stripe
     * @param url where its API is asked
     * @param setBy environment or api; what is set over the API counts before the environment
     * @param state how it fares on the node that answers: ready, failing, resting (left alone for a while), or refused (it does
     *     not take the key, and trouble says which setting to mend)
     * @param trouble what its last answer was, if it was no good one; nobody's data is in it
     * @param failures in a row
     * @param restsUntil until when it is not asked
     */
    @Schema(name = "LiveSource")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SourceView(
            String kind,
            String url,
            String setBy,
            String state,
            @Nullable String trouble,
            int failures,
            @Nullable Instant restsUntil) {}

    /**
     * How a system is connected.
     *
     * @param url Shopify: the shop's own address, https://my-shop.myshopify.com; Stripe: may be left out
     * @param secret Shopify: the Admin API token of a custom app with read_customers and read_orders; Stripe: a restricted key
     *     that may read customers, subscriptions, products and charges; left out keeps the one there is
     */
    @Schema(name = "LiveSourceChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable @Size(max = 300) String url,
            @Nullable @Size(max = 500) String secret) {

        @Override
        public String toString() {
            return "Change";
        }
    }

    /**
     * Whom to ask for.
     *
     * @param email an address of a customer that the system knows
     */
    @Schema(name = "LiveSourceTrial")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Trial(@NotBlank @Email @Size(max = 320) String email) {

        @Override
        public String toString() {
            return "Trial";
        }
    }

    /**
     * What a system answered, without anybody's data.
     *
     * @param state known, nobody or unknown
     * @param says in a sentence
     */
    @Schema(name = "LiveSourceAnswer")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Answer(String state, String says) {}

    /**
     * The systems that are connected.
     *
     * @return one of each kind at most
     */
    @Get
    List<SourceView> liveSources(@Valid @RequestBean Listing list) {
        return list.of(SourceView.class, sources.all().stream().map(this::view));
    }

    private SourceView view(Sources.Source source) {
        var state = states.of(source.kind());
        return new SourceView(
                source.kind().word(),
                source.url(),
                source.setBy(),
                state.word(),
                state.trouble(),
                state.failures(),
                state.restsUntil());
    }

    /**
     * Connects a system, in place of what was there.
     *
     * @param kind shopify or stripe
     * @return the system
     */
    @Put("/{kind}")
    SourceView putLiveSource(String kind, @Valid @Body Change change) {
        var wanted = wanted(kind);
        try {
            sources.put(wanted, change.url(), change.secret());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
        }
        trials.begin(wanted);
        return sources.all().stream()
                .filter(source -> source.kind() == wanted)
                .findFirst()
                .map(this::view)
                .orElseThrow();
    }

    /**
     * Disconnects a system that was connected over the API. What the environment sets counts again.
     *
     * @param kind shopify or stripe
     */
    @Delete("/{kind}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteLiveSource(String kind) {
        var wanted = wanted(kind);
        if (!sources.remove(wanted)) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, wanted.title() + " was not connected over the API or the console.");
        }
        trials.begin(wanted);
    }

    /**
     * Asks a system for a customer, to see whether it answers.
     *
     * @param kind commerce, shopify or stripe
     * @return how it answered
     */
    @Post("/{kind}/check")
    Answer checkLiveSource(String kind, @Valid @Body Trial trial) {
        var wanted = wanted(kind);
        return trials.ask(wanted, trial.email())
                .map(said -> new Answer(said.state(), said.says()))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, wanted.title() + " is not connected. PUT it first."));
    }

    private static SourceKind wanted(String kind) {
        return SourceKind.of(kind)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no such kind of system. There are: commerce, shopify, stripe."));
    }
}
