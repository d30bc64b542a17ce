package deskhand.helpdesk;

import deskhand.base.Storable;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The customer as the helpdesk knows them. {@code identifier} is the shop's own name for them; {@code verified} only if
 * the helpdesk itself proved the identity, or a code that was sent to the address came back.
 */
@Serdeable
public record Contact(
        @Nullable String ref,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identifier,
        boolean verified) {

    public static final Contact UNKNOWN = new Contact(null, null, null, false);

    public Contact {
        ref = Storable.textOrNull(ref);
        name = Storable.textOrNull(name);
        // Cleaned, an address with such a character in it could become somebody else's.
        email = email != null && email.chars().anyMatch(Character::isISOControl) ? null : Storable.textOrNull(email);
        phone = Storable.textOrNull(phone);
        identifier = Storable.textOrNull(identifier);
    }

    /** One of whom no more is known. */
    public Contact(@Nullable String ref, @Nullable String name, @Nullable String email, boolean verified) {
        this(ref, name, email, null, null, verified);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Contact[ref=" + ref + ", verified=" + verified + "]";
    }
}
