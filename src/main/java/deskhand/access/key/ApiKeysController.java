package deskhand.access.key;

import deskhand.access.Role;
import deskhand.access.Visitor;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys by which programs use this API. */
@Controller("/api/v1/api-keys")
@Tag(name = "Accounts")
@GuardedApi
class ApiKeysController {

    private final ApiKeys keys;
    private final Clock clock;

    ApiKeysController(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A key, without the key itself.
     *
     * @param beginning the first characters of the key
     * @param role what it may do
     * @param good false once it has ended or was revoked
     * @param usedAt to the minute
     */
    @Schema(name = "ApiKey")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record KeyView(
            long id,
            String name,
            String beginning,

            @Schema(
                    type = "string",
                    allowableValues = {"viewer", "agent", "tuner", "admin"})
            String role,

            boolean good,
            String createdBy,
            Instant createdAt,
            @Nullable Instant endsAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {}

    /**
     * A new key.
     *
     * @param key send it as {@code Authorization: Bearer}; it is shown here and never again
     */
    @Schema(name = "MadeApiKey")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record MadeKey(KeyView apiKey, String key) {

        @Override
        public String toString() {
            return "MadeKey";
        }
    }

    /**
     * A wish for a key.
     *
     * @param name what it is for
     * @param role what it may do
     * @param endsAt from when on it is good no more; left out, it is good until it is revoked
     */
    @Schema(name = "NewApiKey")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record NewKey(
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = "viewer|agent|tuner|admin")
            String role,

            @Nullable Instant endsAt) {}

    /**
     * The keys, newest first, those that are good no more among them.
     *
     * @return a page of keys
     */
    @Get
    List<KeyView> apiKeys(@Valid @RequestBean Paging page) {
        return keys.page(page).stream().map(this::view).toList();
    }

    /**
     * Makes a key.
     *
     * @return the key, this once
     */
    @Post
    @Status(HttpStatus.CREATED)
    MadeKey addApiKey(@Valid @Body NewKey wish, Visitor visitor) {
        if (wish.endsAt() != null && !wish.endsAt().isAfter(clock.instant())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "ends_at has to be in the future.");
        }
        var made = keys.make(wish.name(), Role.of(wish.role()), wish.endsAt(), visitor);
        return new MadeKey(view(made.apiKey()), made.key());
    }

    /**
     * Revokes a key. It is good no more at once, on every node.
     */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "revoked")
    HttpResponse<Void> revokeApiKey(long id, Visitor visitor) {
        if (!keys.revoke(id, visitor)) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "There is no API key " + id + ", or it was revoked before.");
        }
        return HttpResponse.noContent();
    }

    private KeyView view(ApiKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.beginning(),
                key.role().word(),
                key.isGood(clock.instant()),
                key.createdBy(),
                key.createdAt(),
                key.endsAt(),
                key.usedAt(),
                key.revokedAt(),
                key.revokedBy());
    }
}
