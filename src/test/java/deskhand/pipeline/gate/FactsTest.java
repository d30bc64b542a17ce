package deskhand.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final List<String> BITS = List.of(
            "3",
            "12",
            "2026",
            "1.",
            "1)",
            "2. ",
            "\n1. Send",
            "1.234,50",
            "12.50",
            "€",
            "€ 38",
            "38 EUR",
            "kr",
            "por ciento",
            "%",
            "may",
            "March. the 3rd",
            "3. März",
            "12 de mayo",
            "am 3.11. oder",
            "2026-11-03",
            "3/4/2026",
            "two",
            "zwölf",
            "sechstage",
            "2-3 working days",
            "one week",
            "x12",
            "NP48210377SE",
            "abc-def-9",
            "+49 30 9018",
            "(030) 90182000",
            "0049",
            "mira@example.com",
            "a.b+c@x-y.co.uk",
            "@",
            "https://example.com/a1?b=2.",
            "www.x.de",
            "shop.io/",
            "étage2",
            "ü1",
            "-",
            "_7",
            ".",
            ",",
            "! 3. Dann",
            "'",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\u2028",
            "the parcel",
            "d'",
            "ß5");

    /** Whatever a glance leaves out cannot be a fact. */
    @Test
    void a_glance_misses_nothing() {
        var random = new Random(11);
        for (var round = 0; round < 4_000; round++) {
            var text = new StringBuilder();
            for (var bits = random.nextInt(12); bits > 0; bits--) {
                text.append(BITS.get(random.nextInt(BITS.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            assertThat(Facts.in(text.toString())).as("in <%s>", text).isEqualTo(Facts.in(text.toString(), false));
        }
    }

    @Test
    void a_glance_misses_nothing_in_replies_and_sources() {
        Stream.concat(
                        Stream.concat(Pairs.RECORDS.stream(), Stream.of(Pairs.ARTICLE, Pairs.QUESTION)),
                        Pairs.all().stream().flatMap(pair -> Stream.of(pair.trips(), pair.passes())))
                .forEach(text -> assertThat(Facts.in(text)).isEqualTo(Facts.in(text, false)));
    }
}
