package deskhand.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the service keeps its data and how it locks its secrets away.
 *
 * @param dataDirectory holds the embedded database and, when none is given, the secret key
 * @param secretKey base64 of 32 bytes, encrypts credentials at rest
 * @param previousSecretKeys comma-separated keys that may still open what was encrypted before a rotation
 * @param nodeName names this node among those that share a database; must differ between them
 * @param acknowledgePool database connections kept for answering webhooks
 * @param workPool database connections for everything else; two per processor and at least four when not given
 */
@ConfigurationProperties("deskhand")
public record DataSettings(
        Path dataDirectory,
        @Nullable String secretKey,
        @Bindable(defaultValue = "") String previousSecretKeys,
        @Nullable String nodeName,
        @Bindable(defaultValue = "8") int acknowledgePool,
        @Nullable Integer workPool) {

    private static final int FEWEST_FOR_WORK = 4;
    private static final int FOR_WORK_PER_PROCESSOR = 2;

    /** More than the processors can serve make deliveries wait and the work no quicker. */
    int workConnections() {
        return workPool == null
                ? Math.max(
                        FEWEST_FOR_WORK,
                        FOR_WORK_PER_PROCESSOR * Runtime.getRuntime().availableProcessors())
                : workPool;
    }
}
