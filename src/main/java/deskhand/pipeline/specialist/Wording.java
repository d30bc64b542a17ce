package deskhand.pipeline.specialist;

import deskhand.model.BlocksAnswer;
import deskhand.playbook.Specialists;
import deskhand.playbook.TextBlock;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.ToolUse.State;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Replies from approved texts: the model names them, code puts them together. Each place is filled with what a tool told in
 * this turn, and a text of which a place stays empty is not taken.
 */
@Singleton
class Wording {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Specialists specialists;

    Wording(Specialists specialists) {
        this.specialists = specialists;
    }

    /** The texts as a model is told of them. */
    String told(Route route) {
        var blocks = blocks(route);
        return blocks.isEmpty()
                ? "There are none in this language."
                : blocks.stream()
                        .map(block -> "- " + block.key() + " (" + block.useWhen() + "): " + block.text())
                        .collect(Collectors.joining("\n"));
    }

    private List<TextBlock> blocks(Route route) {
        return specialists.blocks(route.category(), route.language());
    }

    /** Throws an {@link IllegalArgumentException} in words for the model if a text is not there or cannot be filled. */
    Proposal read(BlocksAnswer answer, String by, Route route, TurnTools toolbox) {
        var byKey = blocks(route).stream().collect(Collectors.toMap(TextBlock::key, block -> block));
        var values = toolbox.fields();
        var text = answer.blocks().stream()
                .distinct()
                .map(key -> filled(key, byKey, values, route.language()))
                .collect(Collectors.joining("\n\n"));
        if (text.isEmpty()) {
            return unanswered(answer, by, toolbox);
        }
        return new Proposal(
                text,
                answer.confidence(),
                sources(toolbox),
                answer.handover(),
                answer.nextSteps(),
                ModelSpecialist.asked(answer.asked()),
                toolbox.uses(),
                by);
    }

    private static String filled(
            String key, Map<String, TextBlock> byKey, Map<String, String> values, String language) {
        var block = byKey.get(key);
        if (block == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        var missing = block.fields().stream()
                .filter(field -> !values.containsKey(field))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the text " + key + " cannot be used: no tool has told "
                    + String.join(", ", missing) + " in this turn");
        }
        return block.filled(field -> shown(values.getOrDefault(field, ""), language));
    }

    /** Days in the words of the language. */
    private static String shown(String value, String language) {
        return DAY.matcher(value).matches()
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.of(language))
                        .format(LocalDate.parse(value))
                : value;
    }

    /** What was told by tools is what the places rest on. */
    private static List<String> sources(TurnTools toolbox) {
        var uses = toolbox.uses();
        var told = IntStream.range(0, uses.size())
                .anyMatch(place -> uses.get(place).state() == State.DONE);
        return told ? toolbox.refs() : List.of();
    }

    private static Proposal unanswered(BlocksAnswer answer, String by, TurnTools toolbox) {
        return new Proposal(
                Specialist.WITHOUT_ANSWER,
                0,
                List.of(),
                answer.handover() == null ? "None of the approved texts answers this." : answer.handover(),
                answer.nextSteps(),
                ModelSpecialist.asked(answer.asked()),
                toolbox.uses(),
                by);
    }
}
