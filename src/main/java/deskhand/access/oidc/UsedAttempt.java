package deskhand.access.oidc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** An attempt that came back, until it would have ended anyway. */
@MappedEntity("sign_on_used")
record UsedAttempt(@Id String stateHash, Instant endsAt) {}
