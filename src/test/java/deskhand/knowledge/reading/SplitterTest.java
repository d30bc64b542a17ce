package deskhand.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitterTest {

    @Test
    void each_section_is_a_passage_under_its_path() {
        var sections = Splitter.split("Delivery", """
                We ship every day.

                ## Abroad
                ### Norway
                Eight working days.
                ## Costs
                Free above 50.
                """);

        assertThat(sections)
                .containsExactly(
                        new Section("Delivery", "We ship every day."),
                        new Section("Delivery: Abroad: Norway", "Eight working days."),
                        new Section("Delivery: Costs", "Free above 50."));
    }

    @Test
    void a_long_section_is_cut_between_paragraphs_and_overlaps_a_little() {
        var paragraphs = IntStream.range(0, 12)
                .mapToObj(i -> "Paragraph " + i + " " + "word ".repeat(30))
                .toList();

        var sections = Splitter.split("Manual", String.join("\n\n", paragraphs));

        assertThat(sections)
                .hasSizeGreaterThan(1)
                .allMatch(section -> section.text().length() <= 1_100);
        var lastOfFirst = sections.get(0).text().lines().toList().getLast();
        assertThat(sections.get(1).text()).startsWith(lastOfFirst);
        assertThat(sections.getLast().text()).contains("Paragraph 11");
    }

    @Test
    void one_endless_paragraph_is_cut_between_sentences() {
        var text = IntStream.range(0, 200)
                .mapToObj(i -> "This is sentence number " + i + ".")
                .collect(Collectors.joining(" "));

        var sections = Splitter.split("Terms", text);

        assertThat(sections).allMatch(section -> section.text().endsWith("."));
        assertThat(sections).allMatch(section -> section.text().length() <= 1_100);
    }

    @Test
    void a_text_without_any_space_is_cut_all_the_same() {
        var sections = Splitter.split("Hostile", "x".repeat(10_000));

        assertThat(sections).allMatch(section -> section.text().length() <= 1_100);
        assertThat(sections.stream()
                        .mapToInt(
                                section -> section.text().replaceAll("\\s", "").length())
                        .sum())
                .isEqualTo(10_000);
    }

    @Test
    void the_head_of_a_table_stands_over_each_piece_of_it() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> "| Country " + i + " | " + i + " working days |")
                .collect(Collectors.joining("\n"));

        var sections = Splitter.split("Delivery times", "| Country | Time |\n|---|---|\n" + rows);

        assertThat(sections)
                .hasSizeGreaterThan(1)
                .allMatch(section -> section.text().startsWith("| Country | Time |"));
    }

    @Test
    void steps_stay_whole() {
        var steps = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> i + ". Open the page number " + i + " and\n   press the button there.")
                .collect(Collectors.joining("\n"));

        assertThat(Splitter.split("How to", steps))
                .allMatch(section -> section.text().lines().toList().getLast().endsWith("press the button there."));
    }

    @Test
    void a_heading_in_a_code_block_is_none() {
        assertThat(Splitter.split("Setup", "Run this:\n\n```\n# comment\nmake\n```\n"))
                .hasSize(1);
    }

    @Test
    void the_same_words_have_the_same_hash_wherever_they_stand() {
        var one = Splitter.split("A", "## First\nSame.\n## Second\nMore.");
        var other = Splitter.split("A", "## Second\nMore.\n## First\nSame.");

        assertThat(List.of(one.get(0).hash()))
                .usingRecursiveComparison()
                .isEqualTo(List.of(other.get(1).hash()));
        assertThat(one.get(0).hash()).isNotEqualTo(one.get(1).hash());
    }
}
