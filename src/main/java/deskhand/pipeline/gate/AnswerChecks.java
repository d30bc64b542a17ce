package deskhand.pipeline.gate;

import deskhand.playbook.Category;
import deskhand.playbook.gate.GateRule;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a reply answers what was asked, and tells nothing that only the team knows. */
final class AnswerChecks {

    /** So many words in a row are no coincidence. */
    private static final int WORDS_OF_A_COPY = 7;

    private static final int LETTERS_OF_A_TELLING_WORD = 4;
    private static final int WORDS_THAT_TELL = 3;

    private AnswerChecks() {}

    static List<String> internalNote(Exhibit exhibit, GateRule rule) {
        var hidden = exhibit.turn().history().stream()
                .filter(Line::hidden)
                .map(Line::text)
                .toList();
        if (hidden.isEmpty()) {
            return List.of();
        }
        var notes = hidden.stream()
                .flatMap(text -> runs(text).stream())
                .filter(run -> !exhibit.sources().evidence().contains(run)
                        && !exhibit.sources().said().contains(run))
                .collect(Collectors.toSet());
        return runs(exhibit.proposal().text()).stream()
                .filter(notes::contains)
                .limit(1)
                .toList();
    }

    /** Every run of so many words. */
    private static Set<String> runs(String text) {
        var words = Sources.normalise(text).strip().split(" ");
        var runs = new HashSet<String>();
        for (var from = 0; from + WORDS_OF_A_COPY <= words.length; from++) {
            runs.add(String.join(" ", Arrays.asList(words).subList(from, from + WORDS_OF_A_COPY)));
        }
        return runs;
    }

    /** By the specialist's own account. */
    static List<String> unanswered(Exhibit exhibit, GateRule rule) {
        return exhibit.proposal().asked().stream()
                .filter(asked -> !asked.answered())
                .map(Proposal.Asked::question)
                .toList();
    }

    /**
     * Shares no telling word with what the customer said or what their category is about, and speaks of another category.
     * Careful on purpose: the judge sees the finer cases.
     */
    static List<String> offTopic(Exhibit exhibit, GateRule rule) {
        var route = exhibit.route();
        if (route.onlyThanks() || exhibit.proposal().handover() != null) {
            return List.of();
        }
        var told = telling(exhibit.proposal().text());
        var asked = telling(String.join(
                " ",
                exhibit.turn().text(),
                Objects.requireNonNullElse(exhibit.turn().subject(), ""),
                route.restatement()));
        if (told.size() < WORDS_THAT_TELL || asked.isEmpty() || told.stream().anyMatch(asked::contains)) {
            return List.of();
        }
        var own = exhibit.categories().stream()
                .filter(category -> category.slug().equals(route.category())
                        || category.slug().equals(route.secondary()))
                .toList();
        // Only who asked for something known can be told of something else.
        if (own.stream().noneMatch(category -> speaksOf(category, asked))
                || own.stream().anyMatch(category -> speaksOf(category, told))) {
            return List.of();
        }
        return exhibit.categories().stream()
                .filter(category -> speaksOf(category, told))
                .limit(1)
                .map(category -> "it speaks of " + category.title().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean speaksOf(Category category, Set<String> told) {
        return Stream.concat(category.keywords().stream(), Stream.of(category.title(), category.description()))
                .flatMap(words -> telling(words).stream())
                .anyMatch(told::contains);
    }

    private static Set<String> telling(String text) {
        return Arrays.stream(Sources.normalise(text).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LETTERS_OF_A_TELLING_WORD)
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .filter(stem -> !Courtesy.WORDS.contains(stem))
                .collect(Collectors.toSet());
    }
}
