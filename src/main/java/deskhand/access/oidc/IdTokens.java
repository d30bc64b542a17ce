package deskhand.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an ID token is the provider's, for this service, of now, and for the very browser that asked. */
@Singleton
class IdTokens {

    /** With keys that only the provider has. What is signed with a shared secret, or not at all, is not looked at. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final OidcClient client;
    private final Clock clock;
    private volatile @Nullable Keys keys;

    IdTokens(OidcSettings settings, OidcClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    /** Remembers the keys and reads them again when an unknown one turns up, though not all the time. */
    private record Keys(URI address, JWKSource<SecurityContext> source) {}

    JWTClaimsSet verified(String token, String nonce) throws SignOnFailed {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
        processor.setJWTClaimsSetVerifier(wanted(nonce));
        try {
            var claims = processor.process(token, null);
            if (claims.getAudience().size() > 1
                    && !Objects.requireNonNull(settings.clientId()).equals(claims.getStringClaim("azp"))) {
                throw new SignOnFailed("The token is for several services and was not made for this one");
            }
            return claims;
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new SignOnFailed("The token is not good", e);
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> wanted(String nonce) {
        var exact = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .claim("nonce", nonce)
                .build();
        var needed = new HashSet<>(Set.of("sub", "exp", "iat"));
        return new DefaultJWTClaimsVerifier<>(settings.clientId(), exact, needed) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    private JWKSource<SecurityContext> keys() throws SignOnFailed {
        var address = client.provider().keys();
        var last = keys;
        if (last == null || !last.address().equals(address)) {
            last = new Keys(address, source(address));
            keys = last;
        }
        return last.source();
    }

    private static JWKSource<SecurityContext> source(URI address) throws SignOnFailed {
        var patience = (int) OidcClient.PATIENCE.toMillis();
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, OidcClient.LARGEST))
                    .build();
        } catch (MalformedURLException e) {
            throw new SignOnFailed("The provider's keys have no address", e);
        }
    }
}
