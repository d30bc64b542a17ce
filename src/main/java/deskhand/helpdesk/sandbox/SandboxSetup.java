package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskSetup;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox lives in this service, so there is little to prepare. */
@Singleton
class SandboxSetup implements HelpdeskSetup {

    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String kind() {
        return SandboxHelpdesk.KIND;
    }

    @Override
    public ConnectionSpec prepare(SetupWish wish, Steps steps) {
        var isNew = wish.before() == null;
        if (isNew) {
            steps.done("token", "Made a token and a webhook secret.");
        } else {
            steps.found("token", "Token and webhook secret are there.");
        }
        return new ConnectionSpec(
                kind(),
                wish.baseUrl(),
                wish.account(),
                isNew ? secret() : null,
                isNew ? secret() : null,
                Map.of(),
                Map.of(),
                wish.mode());
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Nothing in the sandbox depends on the mode. */
    @Override
    public void align(Connection connection, @Nullable String adminToken, Steps steps) {}

    @Override
    public void remove(Connection connection, @Nullable String adminToken, Steps steps) {
        steps.kept("conversations", "The conversations of the sandbox stay and are shown under the same name.");
    }

    @Override
    public List<Finding> examine(Connection connection) {
        return List.of(
                connection.token() == null
                        ? Finding.broken("token", "None is stored, so nothing can be written.", "Set token.")
                        : Finding.ok("token", "It is stored."));
    }
}
