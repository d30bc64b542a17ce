package deskhand.access.account;

import deskhand.access.Role;
import deskhand.access.Visitor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param email in lower case
 * @param passwordHash null until they chose a password
 * @param issuer who vouched for them, if they came by single sign-on, with their name there as subject
 * @param seenAt when they last asked for something, to the minute
 */
@MappedEntity("account")
public record Account(
        @Id long id,
        String email,
        String name,
        Role role,
        @Nullable String passwordHash,
        boolean enabled,
        @Nullable String issuer,
        @Nullable String subject,
        Instant createdAt,
        @Nullable Instant seenAt) {

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean comesBySignOn() {
        return subject != null;
    }

    public Visitor visitor() {
        return new Visitor(name, role, id);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
