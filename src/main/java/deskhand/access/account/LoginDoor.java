package deskhand.access.account;

import deskhand.access.AccessSettings;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which ways one can come in here. */
@Singleton
class LoginDoor {

    private final AccessSettings settings;
    private final Accounts accounts;
    private final List<SignOn> signOns;

    LoginDoor(AccessSettings settings, Accounts accounts, List<SignOn> signOns) {
        this.settings = settings;
        this.accounts = accounts;
        this.signOns = List.copyOf(signOns);
    }

    boolean isToken(String given) {
        return settings.isToken(given);
    }

    LoginView view(@Nullable String says, boolean isBad, String email, String to) {
        var signOn = signOns.stream()
                .filter(SignOn::isSetUp)
                .map(SignOn::name)
                .findFirst()
                .orElse(null);
        return new LoginView(
                says, isBad, email, to, accounts.canAdministratorLogIn(), settings.apiToken() != null, signOn);
    }

    /** A closed list, so that an address cannot put words into the page. */
    static @Nullable String told(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "left" -> "You are logged out.";
            case "sign-on" -> "Single sign-on did not work. Please try again.";
            case "stranger" -> "You have no account here. Ask an administrator.";
            default -> null;
        };
    }
}
