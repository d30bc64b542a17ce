package deskhand.access.account;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows by which somebody chooses a password.
 *
 * @param link the key in its address; nothing if it is not good any more
 */
public record WelcomeView(
        @Nullable String link,
        String name,
        String email,
        @Nullable String says) {}
