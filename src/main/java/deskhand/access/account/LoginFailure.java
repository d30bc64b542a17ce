package deskhand.access.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How often somebody failed to log in since a moment. */
@MappedEntity("login_failure")
record LoginFailure(@Id String who, long failures, Instant since) {}
