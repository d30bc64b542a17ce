package deskhand.access.oidc;

import java.net.URI;
import java.util.List;

/** What the provider tells about itself. */
record Provider(URI authorization, URI token, URI keys, List<String> tokenMethods) {

    Provider {
        tokenMethods = List.copyOf(tokenMethods);
    }

    /** Whether the secret goes into the form: those that say nothing take it as a header. */
    boolean takesSecretInForm() {
        return tokenMethods.contains("client_secret_post") && !tokenMethods.contains("client_secret_basic");
    }
}
