package deskhand.customer;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How well a customer must be known before the bot may look at each kind of fact about them. */
@Controller("/api/v1/trust")
@Tag(name = "Customers")
@GuardedApi
class TrustController {

    private final TrustNeeded needed;

    TrustController(TrustNeeded needed) {
        this.needed = needed;
    }

    /**
     * The trust that a kind of fact needs.
     *
     * @param fact profile, subscription, orders, payments, claims, earlier_conversations or open_issues
     * @param trust anonymous: anybody; claimed: whoever writes under the address; verified: whom the helpdesk has proved
     */
    @Schema(name = "TrustNeeded")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record FactTrust(
            String fact,

            @Schema(
                    type = "string",
                    allowableValues = {"anonymous", "claimed", "verified"})
            String trust) {}

    /**
     * The new level.
     *
     * @param trust anonymous, claimed or verified
     */
    @Schema(name = "TrustChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @NotNull @Pattern(regexp = "anonymous|claimed|verified")
            String trust) {}

    /**
     * All kinds of facts with the trust they need.
     *
     * @return the levels
     */
    @Get
    List<FactTrust> trust(@Valid @RequestBean Listing list) {
        var levels = needed.all();
        return list.of(
                FactTrust.class,
                Arrays.stream(FactKind.values())
                        .map(kind -> new FactTrust(
                                kind.word(),
                                levels.getOrDefault(kind, Trust.VERIFIED).word())));
    }

    /**
     * Sets the trust that a kind of fact needs. Below verified anybody who types somebody's address learns such facts.
     *
     * @param fact which kind
     * @return the level
     */
    @Put("/{fact}")
    FactTrust putTrust(String fact, @Valid @Body Change change) {
        var kind = Arrays.stream(FactKind.values())
                .filter(one -> one.word().equals(fact))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no such kind of fact. There are: "
                                + Arrays.stream(FactKind.values())
                                        .map(FactKind::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
        needed.set(kind, Trust.valueOf(change.trust().toUpperCase(Locale.ROOT)));
        return new FactTrust(kind.word(), change.trust());
    }
}
