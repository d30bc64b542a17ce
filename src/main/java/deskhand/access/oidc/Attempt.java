package deskhand.access.oidc;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Somebody on the way to the provider and back. It travels encrypted in a cookie, so that nothing is kept for those who never
 * return.
 *
 * @param state comes back in the address, which shows that this browser asked
 * @param nonce comes back in the token, which shows that it was made for this
 * @param verifier shows the provider that the code was not caught by somebody else
 * @param to where they wanted to go
 */
@Serdeable
record Attempt(String state, String nonce, String verifier, String to, Instant endsAt) {

    @Override
    public String toString() {
        return "Attempt";
    }
}
