package deskhand.model.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.base.Shipped;
import deskhand.pipeline.Brain;
import deskhand.playbook.Playbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code mvn test -Dtest=ShippedMeaningsTest -Dmeanings.fix} writes the file anew. */
class ShippedMeaningsTest {

    private static final int EACH = 40;

    private static List<String> shipped() {
        var playbook = Brain.get(Playbook.class);
        var lines = playbook.redLines().stream()
                .flatMap(line -> Stream.concat(line.examples().stream(), line.lookAlikes().stream()));
        var categories = playbook.categories().stream().flatMap(category -> category.examples().stream());
        return Stream.of(lines, categories, moods())
                .flatMap(texts -> texts)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> moods() {
        return Shipped.text("brain/moods.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("= ") && !line.startsWith("#"));
    }

    @Test
    @EnabledIfSystemProperty(named = "meanings.fix", matches = ".*")
    void write() throws IOException {
        try (var file = Files.newOutputStream(Path.of("src/main/resources" + ShippedMeanings.RESOURCE))) {
            ShippedMeanings.write(shipped(), file);
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "meanings.fix", matches = ".*")
    void all_shipped_examples_are_known_and_the_models_still_say_so() {
        var texts = shipped();

        assertThat(texts)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(
                        text -> assertThat(ShippedMeanings.of(text)).as(text).isNotNull());
        assertThat(IntStream.range(0, texts.size() / EACH).mapToObj(i -> texts.get(i * EACH)))
                .allSatisfy(text -> {
                    var known = ShippedMeanings.of(text);
                    var computed = Embedder.computed(text);
                    assertThat(Meaning.product(known.broad(), computed.broad())).isGreaterThan(0.99f);
                    assertThat(Meaning.product(known.fine(), computed.fine())).isGreaterThan(0.99f);
                });
    }
}
