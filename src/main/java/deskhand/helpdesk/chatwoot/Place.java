package deskhand.helpdesk.chatwoot;

import org.jspecify.annotations.Nullable;

/** What a user is in an account. */
record Place(String account, @Nullable String name, String role) {

    boolean isAdministrator() {
        return role.equals("administrator");
    }
}
