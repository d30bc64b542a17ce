package deskhand.access.account;

import deskhand.access.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session with what is needed of its account. */
@MappedEntity("console_session")
record SessionRow(
        @Id String idHash,
        @Nullable Long accountId,
        @Nullable String tokenPrint,
        Instant seenAt,
        @Nullable String name,
        @Nullable Role role) {}
