package deskhand.console.accounts;

import deskhand.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the visitor's own account shows.
 *
 * @param may what the role is for, in words
 * @param email nothing for those without an account
 */
public record MeView(
        String name,
        String role,
        String may,
        @Nullable String email,
        boolean hasPassword,
        @Nullable String says,
        @Nullable String objection) {

    static String may(Role role) {
        return switch (role) {
            case VIEWER -> "You may read what the bot did.";
            case AGENT -> "You may work on what waits: drafts, approvals, parked actions.";
            case TUNER -> "You may work on what waits and change what the bot says and knows.";
            case ADMIN -> "You may do everything.";
        };
    }
}
