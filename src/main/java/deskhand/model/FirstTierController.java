package deskhand.model;

import deskhand.model.FirstTiers.FirstTier;
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
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the embedded brain is trusted in front of paid models. */
@Controller("/api/v1/models/first-tier")
@Tag(name = "Models")
@GuardedApi
class FirstTierController {

    private final FirstTiers tiers;

    FirstTierController(FirstTiers tiers) {
        this.tiers = tiers;
    }

    /**
     * The embedded brain in front of a role's model.
     *
     * @param role router or outstanding
     * @param enabled false: the model is always asked
     * @param trustedFrom how sure the embedded brain must be so that no model is asked; nothing if one always is
     */
    @Schema(name = "FirstTier")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record TierView(String role, boolean enabled, @Nullable Double trustedFrom) {

        static TierView of(FirstTier tier) {
            return new TierView(tier.role().folder(), tier.from() != null, tier.from());
        }
    }

    /**
     * How far it is to be trusted.
     *
     * @param enabled false: ask the model always
     * @param trustedFrom from 0 to 1; needed when enabled
     */
    @Schema(name = "FirstTierChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record TierChange(
            boolean enabled,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double trustedFrom) {}

    /**
     * The roles that have one.
     *
     * @return the roles
     */
    @Get
    List<TierView> firstTiers(@Valid @RequestBean Listing list) {
        return list.of(TierView.class, tiers.all().stream().map(TierView::of));
    }

    /**
     * Says how far the embedded brain is trusted. It counts within two seconds on all nodes.
     *
     * @param role router or outstanding
     * @return the role
     */
    @Put("/{role}")
    TierView putFirstTier(String role, @Valid @Body TierChange change) {
        var known = FirstTiers.ROLES.stream()
                .filter(one -> one.folder().equals(role))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "The embedded brain goes before the models of the roles router and outstanding only."));
        if (change.enabled() && change.trustedFrom() == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "Give trusted_from from 0 to 1, or enabled false to ask the model always.");
        }
        tiers.put(new FirstTier(known, change.enabled() ? change.trustedFrom() : null));
        return TierView.of(tiers.of(known));
    }
}
