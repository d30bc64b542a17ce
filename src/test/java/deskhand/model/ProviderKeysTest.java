package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.model.profile.Price;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Provider;
import deskhand.model.profile.Structured;
import deskhand.platform.Alerts;
import deskhand.testing.Service;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys with what a header cannot carry, which happens to those who copy them: nobody gets to read them for that. */
class ProviderKeysTest {

    private static ModelRig rig;

    @BeforeAll
    static void start() {
        rig = new ModelRig(Map.of());
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static String refused(String fields) {
        var answer = rig.service.send(
                "PUT", "/api/v1/models/profiles/copied", "{\"provider\":\"openai\",\"model\":\"m\"," + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("verysecret");
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-\\u200bverysecret", "sk-\\nverysecret", "sk-verysecret\\u0000"})
    void a_key_that_no_header_can_carry_is_refused_by_its_fields_name(String key) {
        assertThat(refused("\"api_key\":\"" + key + "\"")).contains("api_key");
        assertThat(refused("\"headers\":{\"X-Team\":\"" + key + "\"}")).contains("headers", "X-Team");
    }

    @Test
    void headers_that_cannot_be_sent_are_refused() {
        assertThat(refused("\"headers\":{\"X Team\":\"verysecret\"}")).contains("headers");
        assertThat(refused("\"headers\":{\"Host\":\"verysecret\"}")).contains("headers", "Host");
        assertThat(refused("\"headers\":{\"X-Team\":null}")).contains("headers", "X-Team");
    }

    @Test
    void a_key_with_spaces_and_lines_around_it_is_taken_without_them() {
        var made = rig.service.send("PUT", "/api/v1/models/profiles/trimmed", """
                {"provider":"openai","base_url":"%s","model":"m","api_key":" sk-trimmed\\n"}""".formatted(rig.openAi.baseUrl()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        rig.test("trimmed");

        assertThat(rig.openAi.headers("Authorization")).contains("Bearer sk-trimmed");
    }

    @Test
    void what_cannot_be_sent_is_in_no_record_and_no_alert() {
        var stored = new Profile(
                "from-before",
                Provider.OPENAI,
                rig.openAi.baseUrl(),
                "m",
                "sk-\u200bverysecret",
                Map.of(),
                null,
                null,
                null,
                null,
                Duration.ofSeconds(4),
                Price.UNKNOWN,
                null,
                Set.of(),
                Structured.STRICT);

        var checked = rig.service.bean(ModelCheck.class).check(stored);

        assertThat(checked.ok()).isFalse();
        assertThat(checked.says()).contains("Authorization").doesNotContain("verysecret");
        assertThat(rig.service.query("select error from model_call where profile = 'from-before'"))
                .hasSize(1)
                .noneMatch(error -> error.contains("verysecret"));
        assertThat(rig.service.bean(Alerts.class).newest(50))
                .anyMatch(alert -> alert.says().contains("from-before"))
                .noneMatch(alert -> alert.says().contains("verysecret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deskhand.model.api-key", "deskhand.model.anthropic-api-key"})
    void the_service_does_not_start_with_such_a_key_and_names_the_setting(String setting) {
        assertThatThrownBy(() ->
                        Service.start(Map.of(setting, "sk-\u200bverysecret")).close())
                .satisfies(trouble -> {
                    var told = new StringWriter();
                    trouble.printStackTrace(new PrintWriter(told));
                    assertThat(told.toString())
                            .contains("DESKHAND_"
                                    + setting.substring("deskhand.".length())
                                            .replace('.', '_')
                                            .replace('-', '_')
                                            .toUpperCase(java.util.Locale.ROOT))
                            .doesNotContain("verysecret");
                });
    }
}
