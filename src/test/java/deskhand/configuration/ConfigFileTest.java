package deskhand.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConfigFileTest {

    private static final List<String> PIECES = List.of(
            "a",
            "off",
            " ",
            "\n",
            ":",
            "#",
            "- ",
            "\"",
            "'",
            "é",
            "😀",
            "{",
            "}",
            "1",
            "0.5",
            "~",
            "null",
            "true",
            "*",
            "&",
            "!",
            "%",
            "@",
            "`",
            "|",
            ">",
            "\t",
            "\\",
            "\u0085",
            "\u2028",
            "\r\n",
            "key: value",
            "2026-12-25",
            "12:30:45",
            "0x1F",
            "1e5",
            "=",
            "<<",
            "?",
            ",",
            "[",
            "]");

    private static List<String> troubles(String text) {
        var bad = catchThrowableOfType(BadFile.class, () -> ConfigReader.read(text));
        assertThat(bad).as(text).isNotNull();
        return bad.troubles().stream().map(Trouble::toString).toList();
    }

    @Test
    void what_is_written_is_read_back() {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var item = new TreeMap<String, Object>(Map.of("text", text.toString(), "list", List.of(text.toString())));
            item.put("number", Plain.of(random.nextInt(1_000) / 100.0));
            item.put("truth", random.nextBoolean());
            var parts = Map.of("part", Map.of("name" + text.toString().strip(), (Map<String, Object>) item));

            assertThat(ConfigReader.read(ConfigWriter.write(parts)).parts()).isEqualTo(parts);
        }
    }

    @Test
    void words_that_other_readers_take_for_truth_values_are_texts() {
        var read = ConfigReader.read(
                "deskhand: 1\npolicies:\n  any/any/any:\n    mode: off\n    day: 2026-12-25\n    n: 1.50\n");

        assertThat(read.parts().get("policies").get("any/any/any"))
                .containsEntry("mode", "off")
                .containsEntry("day", "2026-12-25")
                .containsEntry("n", Plain.of(1.5));
    }

    @Test
    void what_no_configuration_has_is_refused_with_its_line() {
        assertThat(troubles("deskhand: 1\nred_lines:\n  a: &x\n    b: c\n  d: *x\n"))
                .first()
                .isEqualTo("line 5: red_lines.d: Anchors and aliases are not taken; write it out.");
        assertThat(troubles("deskhand: 1\nred_lines:\n  a:\n    b: !!javax.script.ScriptEngineManager [x]\n"))
                .containsExactly("line 4: This is no YAML: Global tag is not allowed:"
                        + " tag:yaml.org,2002:javax.script.ScriptEngineManager.");
        assertThat(troubles("deskhand: 1\nred_lines:\n  a:\n    b: !mine x\n"))
                .containsExactly("line 4: red_lines.a.b: Types are not taken: !mine.");
        assertThat(troubles("deskhand: 1\nred_lines:\n  a:\n    b: c\n  a:\n    b: d\n"))
                .containsExactly("line 5: red_lines.a: This key is here twice.");
        assertThat(troubles("deskhand: 1\nred_lines:\n  a: [unclosed\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 4");
        assertThat(troubles("deskhand: 1\nred_lines:\n  a:\n    <<: {b: c}\n")).hasSize(1);
        assertThat(troubles("deskhand: 2\n")).hasSize(1);
        assertThat(troubles("- a\n- b\n")).hasSize(1);
        assertThat(troubles("")).hasSize(1);
        assertThat(troubles("deskhand: 1\nred_lines: 7\n"))
                .containsExactly("line 2: red_lines: A part has items by their names.");
    }

    @Test
    void a_file_made_to_burst_is_refused_at_once() {
        var bomb = new StringBuilder("deskhand: 1\na0: &a0 [x, x]\n");
        for (var i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(troubles(bomb.toString())).isNotEmpty();
        assertThat(troubles("deskhand: 1\na: " + "[".repeat(100_000))).isNotEmpty();
        assertThat(troubles("deskhand: 1\na: " + "{b: ".repeat(50) + "c" + "}".repeat(50)))
                .isNotEmpty();
        assertThat(troubles("x".repeat(ConfigReader.MOST_CHARACTERS + 1))).isNotEmpty();
    }
}
