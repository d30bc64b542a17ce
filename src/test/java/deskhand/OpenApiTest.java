package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published description and the controllers say the same: {@code mvn test -Dtest=OpenApiTest -Dopenapi.fix} renews it. */
class OpenApiTest {

    private static final Path PUBLISHED = Path.of("openapi", "deskhand.yaml");
    private static final Path GENERATED = Path.of("target", "classes", "META-INF", "swagger", "deskhand.yml");

    @Test
    void the_published_description_is_what_the_code_says() throws IOException {
        var generated = generated();
        if (System.getProperty("openapi.fix") != null) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, generated);
        }

        assertThat(Files.readString(PUBLISHED))
                .as("run: mvn test -Dtest=OpenApiTest -Dopenapi.fix")
                .isEqualTo(generated);
    }

    @Test
    void pages_are_not_part_of_the_api() throws IOException {
        assertThat(generated())
                .contains("  /api/v1/simulations:", "  /webhooks/{kind}/{slug}:")
                .doesNotContain("  /:", "  /sandbox", "  /operations", "  /approvals", "  /cancel", "  /access");
    }

    @Test
    void names_are_those_that_travel() throws IOException {
        assertThat(generated())
                .contains("base_url:", "webhook_path:", "opened_at:")
                .doesNotContain("baseUrl");
    }

    private static String generated() throws IOException {
        return Files.readString(GENERATED);
    }
}
