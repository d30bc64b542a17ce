package deskhand.helpdesk;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Another webhook secret for a connection, without losing what is signed with the old one meanwhile. */
@Controller("/api/v1/connections/{slug}/webhook-secret")
@Tag(name = "Connections")
@GuardedApi
class WebhookSecretsController {

    private final Connections connections;
    private final NewSecrets secrets;

    WebhookSecretsController(Connections connections, NewSecrets secrets) {
        this.connections = connections;
        this.secrets = secrets;
    }

    /**
     * The secret to come.
     *
     * @param webhookSecret the one that the helpdesk shows; left out, one is made up
     */
    @Schema(name = "WebhookSecretChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record SecretChange(@Nullable @Size(min = 8, max = 4096) String webhookSecret) {

        @Override
        public String toString() {
            return "SecretChange";
        }
    }

    /**
     * The new secret, shown this once.
     *
     * @param oldCounts whether what is signed with the old one is still let in
     * @param says what is left to do
     */
    @Schema(name = "WebhookSecret")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record NewSecret(String webhookSecret, boolean oldCounts, String says) {

        @Override
        public String toString() {
            return "NewSecret";
        }
    }

    /**
     * Gives a connection another webhook secret. Deliveries signed with the old one are let in too until it is taken away.
     *
     * @param slug the connection's name
     * @return the new secret
     */
    @Post
    NewSecret rotateWebhookSecret(String slug, @Nullable @Valid @Body SecretChange change) {
        var connection = found(slug);
        var next = change == null || change.webhookSecret() == null ? secrets.make() : change.webhookSecret();
        put(slug, next, Map.of(Connection.OLD_WEBHOOK_SECRET, connection.webhookSecret()));
        return new NewSecret(
                next,
                true,
                "Enter it in the helpdesk, wait until deliveries come in, then take the old one away: DELETE"
                        + " /api/v1/connections/" + slug + "/webhook-secret/old.");
    }

    /**
     * Lets in nothing any more that is signed with the old secret.
     *
     * @param slug the connection's name
     */
    @Delete("/old")
    @Status(HttpStatus.NO_CONTENT)
    void endOldWebhookSecret(String slug) {
        if (found(slug).secret(Connection.OLD_WEBHOOK_SECRET) == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "Connection " + slug + " has no old webhook secret.");
        }
        put(slug, null, Map.of(Connection.OLD_WEBHOOK_SECRET, ""));
    }

    private void put(String slug, @Nullable String webhookSecret, Map<String, String> others) {
        connections.put(slug, new ConnectionSpec(null, null, null, null, webhookSecret, others, Map.of(), null));
    }

    private Connection found(String slug) {
        return connections.find(slug).orElseThrow(() -> ConnectionView.unknown(slug));
    }
}
