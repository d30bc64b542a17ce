package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What Zendesk asks of the folder of an app before it takes it. */
class ZendeskAppTest {

    private static final JsonNode MANIFEST = json("manifest.json");

    private static byte[] file(String name) {
        try (var in = ZendeskAppTest.class.getResourceAsStream("/zendesk-app/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_manifest_is_one_of_a_private_app_of_the_second_framework() {
        assertThat(MANIFEST.path("name").asText()).isNotBlank();
        assertThat(MANIFEST.at("/author/name").asText()).isNotBlank();
        assertThat(MANIFEST.at("/author/email").asText()).contains("@");
        assertThat(MANIFEST.path("private").asBoolean()).isTrue();
        assertThat(MANIFEST.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(MANIFEST.path("frameworkVersion").asText()).isEqualTo("2.0");
    }

    @Test
    void it_stands_beside_tickets_and_its_page_is_in_the_folder() {
        var place = MANIFEST.at("/location/support/ticket_sidebar");
        var page = text(place.path("url").asText());

        assertThat(page).contains("https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js");
        var needed = Pattern.compile("(?:src|href)=\"([a-z.-]+)\"").matcher(page);
        assertThat(needed.results().map(match -> "assets/" + match.group(1)))
                .containsExactlyInAnyOrder("assets/panel.js", "assets/panel.css")
                .allSatisfy(name -> assertThat(file(name)).isNotEmpty());
        assertThat(page).as("scripts within a page are not run there").doesNotContain("<script>");
    }

    @Test
    void its_language_names_it_and_every_setting() {
        var words = json("translations/" + MANIFEST.path("defaultLocale").asText() + ".json")
                .path("app");

        for (var key : new String[] {"name", "short_description", "long_description", "installation_instructions"}) {
            assertThat(words.path(key).asText()).as(key).isNotBlank();
        }
        assertThat(MANIFEST.path("parameters")).isNotEmpty().allSatisfy(parameter -> {
            var name = parameter.path("name").asText();
            assertThat(words.path("parameters").path(name).path("label").asText())
                    .as(name)
                    .isNotBlank();
            assertThat(text("assets/panel.js")).contains("settings." + name);
        });
    }

    @Test
    void its_pictures_are_as_large_as_zendesk_wants_them() throws IOException {
        for (var picture : new Object[][] {{"logo.png", 320}, {"logo-small.png", 128}}) {
            var url = ZendeskAppTest.class.getResource("/zendesk-app/assets/" + picture[0]);
            var image = ImageIO.read(url);
            assertThat(image.getWidth()).isEqualTo(picture[1]);
            assertThat(image.getHeight()).isEqualTo(picture[1]);
        }
    }
}
