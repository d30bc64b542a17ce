package deskhand.access.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts how often a password was looked at, which is what takes the time. */
@Singleton
@Replaces(Passwords.class)
class CountingPasswords extends Passwords {

    final AtomicInteger looks = new AtomicInteger();

    @Override
    boolean matches(String password, @Nullable String hash) {
        looks.incrementAndGet();
        return super.matches(password, hash);
    }
}
