package deskhand.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import deskhand.access.Role;
import deskhand.access.account.Accounts;
import deskhand.testing.Person;
import deskhand.testing.Service;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOnTest {

    private static FakeProvider provider;
    private static Service service;

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
        service = Service.start(settings(Map.of(
                "deskhand.oidc.role-claim", "groups", "deskhand.oidc.roles", "leads=tuner, it=admin,support=agent")));
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @BeforeEach
    void everybodyIsHonest() {
        provider.honest();
        provider.person = someone("sub-1", "mia@example.com");
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        var all = new HashMap<String, Object>(Map.of(
                "deskhand.oidc.issuer",
                provider.issuer(),
                "deskhand.oidc.client-id",
                FakeProvider.CLIENT,
                "deskhand.oidc.client-secret",
                FakeProvider.SECRET,
                "deskhand.oidc.name",
                "Example SSO"));
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> someone(String subject, String email, String... groups) {
        return Map.of(
                "sub",
                subject,
                "email",
                email,
                "email_verified",
                true,
                "name",
                "Somebody " + subject,
                "groups",
                Arrays.asList(groups));
    }

    private static String me(Person person) {
        var answer = person.api("GET", "/api/v1/me", "");
        return answer.statusCode() == 200 ? answer.body() : "nobody";
    }

    private static void assertStaysOut(Person person, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/access?told=sign-on");
        assertThat(me(person)).isEqualTo("nobody");
    }

    @Test
    void somebody_new_comes_in_as_a_viewer() {
        var mia = Person.at(service);
        assertThat(mia.get("/approvals").headers().firstValue("location")).hasValue("/access?to=%2Fapprovals");
        assertThat(mia.get("/access").body())
                .contains("Log in with Example SSO")
                .doesNotContain("name=\"password\"");

        var arrived = provider.brings(mia);

        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.body()).contains("content=\"0;url=/approvals\"");
        assertThat(me(mia)).contains("\"name\":\"Somebody sub-1\"", "\"role\":\"viewer\"");
        assertThat(mia.setCookie("deskhand_session")).contains("SameSite=Strict", "HTTPOnly");
        assertThat(mia.cookie(SignOnController.COOKIE)).isEmpty();
        var again = Person.at(service);
        provider.brings(again);
        assertThat(service.count("select count(*) from account where subject = 'sub-1'"))
                .isEqualTo(1);
    }

    @Test
    void the_groups_tell_the_role_each_time() {
        provider.person = someone("sub-2", "lee@example.com", "everybody", "support", "leads");
        var lee = Person.at(service);
        provider.brings(lee);
        assertThat(me(lee)).contains("\"role\":\"tuner\"");

        provider.person = someone("sub-2", "lee@example.com", "support");
        provider.brings(Person.at(service));

        assertThat(me(lee)).contains("\"role\":\"agent\"");
    }

    @Test
    void an_account_of_the_same_verified_address_is_theirs() {
        service.bean(Accounts.class).add("kim@example.com", "Kim", Role.AGENT, null);
        provider.person = Map.of("sub", "sub-3", "email", "Kim@example.com", "email_verified", false);
        var stranger = Person.at(service);
        assertThat(provider.brings(stranger).headers().firstValue("location")).hasValue("/access?told=stranger");
        assertThat(me(stranger)).isEqualTo("nobody");

        provider.person = someone("sub-3", "Kim@example.com");
        var kim = Person.at(service);
        provider.brings(kim);

        assertThat(me(kim)).contains("\"name\":\"Kim\"", "\"role\":\"agent\"");
        provider.person = someone("sub-4", "kim@example.com");
        assertThat(provider.brings(Person.at(service)).headers().firstValue("location"))
                .as("another person with an address that was given away again")
                .hasValue("/access?told=stranger");
    }

    @Test
    void whoever_is_disabled_here_stays_out() {
        provider.person = someone("sub-5", "dan@example.com");
        provider.brings(Person.at(service));
        var id = Long.parseLong(
                service.query("select id from account where subject = 'sub-5'").getFirst());
        service.bean(Accounts.class).change(id, null, null, false);

        var dan = Person.at(service);

        assertThat(provider.brings(dan).headers().firstValue("location")).hasValue("/access?told=stranger");
        assertThat(me(dan)).isEqualTo("nobody");
    }

    @Test
    void a_token_that_is_not_for_this_moment_and_place_is_refused() {
        var past = Date.from(Instant.now().minusSeconds(3600));
        for (UnaryOperator<JWTClaimsSet.Builder> twist : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claims -> claims.claim("nonce", "another"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("another-client"),
                claims -> claims.audience(List.of(FakeProvider.CLIENT, "another-client")),
                claims -> claims.audience(List.of(FakeProvider.CLIENT, "another-client"))
                        .claim("azp", "another-client"),
                claims -> claims.audience((String) null),
                claims -> claims.expirationTime(past),
                claims -> claims.expirationTime(null),
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3600))),
                claims -> claims.issuer("https://another.example"),
                claims -> claims.subject(null))) {
            provider.twist = twist;
            var person = Person.at(service);
            assertStaysOut(person, provider.brings(person));
        }
    }

    @Test
    void a_token_that_another_key_signed_is_refused() throws JOSEException {
        for (var id : List.of("first", "second")) {
            provider.header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
            provider.signer =
                    new RSASSASigner(new RSAKeyGenerator(2048).keyID(id).generate());
            var person = Person.at(service);
            assertStaysOut(person, provider.brings(person));
        }
        // The public key and the client's secret are no keys to sign with.
        for (var secret : List.of(provider.key().toPublicJWK().toString(), FakeProvider.SECRET + FakeProvider.SECRET)) {
            provider.header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
            provider.signer = new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
            var person = Person.at(service);
            assertStaysOut(person, provider.brings(person));
        }
    }

    @Test
    void nobody_comes_back_twice_or_in_the_place_of_another() {
        var person = Person.at(service);
        var back = provider.loggedIn(person);
        var cookie = person.cookie(SignOnController.COOKIE);
        var victim = Person.at(service);
        assertStaysOut(victim, victim.get(back));
        provider.loggedIn(victim);
        assertStaysOut(victim, victim.get(back));

        assertThat(person.get(back).statusCode()).isEqualTo(200);

        var replay = Person.at(service).bringing(SignOnController.COOKIE, cookie);
        assertStaysOut(replay, replay.get(back));
        assertThat(replay.get("/access/sign-on/return?error=access_denied&state=x")
                        .headers()
                        .firstValue("location"))
                .hasValue("/access?told=sign-on");
    }

    @Test
    void what_a_browser_makes_up_is_refused() {
        for (var cookie : List.of("", "v1:x:y", "nonsense")) {
            var person = Person.at(service).bringing(SignOnController.COOKIE, cookie);
            assertStaysOut(person, person.get("/access/sign-on/return?code=x&state=x"));
        }
    }

    @Test
    void a_provider_in_trouble_lets_nobody_in() {
        provider.tokenStatus = 500;
        var person = Person.at(service);
        assertStaysOut(person, provider.brings(person));

        provider.toldIssuer = "https://another.example";
        try (var fresh = Service.start(settings(Map.of()))) {
            var leaving = Person.at(fresh).get("/access/sign-on");
            assertThat(leaving.headers().firstValue("location")).hasValue("/access?told=sign-on");
        }
    }

    @Test
    void without_a_role_for_others_strangers_stay_out() {
        try (var strict = Service.start(settings(Map.of("deskhand.oidc.default-role", "none")))) {
            var person = Person.at(strict);
            assertThat(provider.brings(person).headers().firstValue("location")).hasValue("/access?told=stranger");
            assertThat(strict.count("select count(*) from account")).isZero();
        }
    }

    @Test
    void wrong_settings_are_told() {
        assertThatThrownBy(() -> settings("http://sso.example.com", "x", "")).hasMessageContaining("https://");
        assertThatThrownBy(() -> settings("https://sso.example.com", null, "")).hasMessageContaining("CLIENT_ID");
        assertThatThrownBy(() -> settings("https://sso.example.com", "x", "leads:tuner"))
                .hasMessageContaining("DESKHAND_OIDC_ROLES");
        assertThat(settings("https://sso.example.com", "x", "").toString()).doesNotContain("secret");
    }

    private static OidcSettings settings(String issuer, String client, String roles) {
        return new OidcSettings(issuer, client, "a secret", "SSO", "openid", null, roles, "viewer");
    }
}
