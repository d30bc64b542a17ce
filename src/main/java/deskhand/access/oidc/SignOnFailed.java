package deskhand.access.oidc;

import org.jspecify.annotations.Nullable;

/** The provider did not vouch for somebody. The reason is for the log: whoever tries is told only that it did not work. */
class SignOnFailed extends Exception {

    SignOnFailed(String why) {
        super(why);
    }

    SignOnFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
