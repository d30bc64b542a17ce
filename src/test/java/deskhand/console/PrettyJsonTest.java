package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    private final ObjectMapper json = ObjectMapper.getDefault();

    @Test
    void what_cannot_be_seen_is_spelt_out() {
        assertThat(PrettyJson.of("{\"a\":\"x\\u0000\\u202e\\u001b\\\"\\\\\\n\"}", json))
                .isEqualTo("{\n  \"a\": \"x\\u0000\\u202e\\u001b\\\"\\\\\\n\"\n}");
    }

    @Test
    void what_is_no_json_stays_as_it_is() {
        assertThat(PrettyJson.of("nonsense {", json)).isEqualTo("nonsense {");
        assertThat(PrettyJson.of("", json)).isEmpty();
    }

    @Test
    void deep_nesting_breaks_nothing_and_stays_short() {
        for (var depth : new int[] {30, 500, 999, 30_000}) {
            var nested = "[".repeat(depth) + "1" + "]".repeat(depth);
            var pretty = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> pretty.completeAsync(() -> PrettyJson.of(nested, json), Runnable::run));

            assertThat(pretty.join()).hasSizeLessThan(80 * depth);
        }
    }
}
