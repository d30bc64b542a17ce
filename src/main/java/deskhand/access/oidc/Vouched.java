package deskhand.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import deskhand.access.Role;
import deskhand.access.account.Account;
import deskhand.access.account.Vouching;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whose account it is that a token speaks of. Its e-mail address counts only if the provider has verified it. */
@Singleton
class Vouched {

    private final OidcSettings settings;
    private final Vouching accounts;

    Vouched(OidcSettings settings, Vouching accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Nothing if they may not come in. */
    Optional<Account> account(JWTClaimsSet claims) throws SignOnFailed {
        try {
            var told = toldRole(claims);
            var email = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                    ? Objects.requireNonNullElse(claims.getStringClaim("email"), "")
                    : "";
            return accounts.vouchedFor(new Vouching.Person(
                    Objects.requireNonNull(settings.issuer()),
                    claims.getSubject(),
                    email,
                    Objects.requireNonNullElse(claims.getStringClaim("name"), ""),
                    told.orElse(null),
                    told.or(settings::roleOfOthers).orElse(null)));
        } catch (ParseException e) {
            throw new SignOnFailed("The token's claims are not what they should be", e);
        }
    }

    private Optional<Role> toldRole(JWTClaimsSet claims) {
        if (settings.roleClaim() == null) {
            return Optional.empty();
        }
        var value = claims.getClaim(settings.roleClaim());
        return settings.roleOf(
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value)));
    }
}
