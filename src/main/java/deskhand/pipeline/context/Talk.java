package deskhand.pipeline.context;

import deskhand.base.Storable;
import deskhand.helpdesk.Author;
import deskhand.turn.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What was said before the newest message: the last turns word for word, older ones by the sentence that matters most. */
final class Talk {

    static final int VERBATIM = 10;

    private static final int LONGEST = 160;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Pattern TELLING = Pattern.compile("\\d|\\?");

    private Talk() {}

    /** Private notes are not part of the talk. */
    static List<Line> visible(List<Line> history) {
        return history.stream().filter(line -> !line.hidden()).toList();
    }

    static List<Line> recent(List<Line> history) {
        var said = visible(history);
        return said.subList(Math.max(0, said.size() - VERBATIM), said.size());
    }

    static List<Line> older(List<Line> history) {
        var said = visible(history);
        return said.subList(0, Math.max(0, said.size() - VERBATIM));
    }

    /**
     * Whatever follows a line break is set off by a bar, so that nobody can make words look like somebody else's by writing a
     * name in front of them.
     */
    static String verbatim(Line line) {
        return speaker(line.author()) + ": " + line.text().strip().replaceAll("\\R", "\n  | ");
    }

    /** The first sentence with a number or a question in it, else the first. */
    static String gist(Line line) {
        var sentences = Arrays.stream(line.text().strip().split("(?<=[.!?])\\s+|\\R+"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        var gist = sentences.stream()
                .filter(one -> TELLING.matcher(one).find())
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .orElse("(no text)");
        return day(line.at()) + ", " + speaker(line.author()) + ": "
                + (gist.length() <= LONGEST ? gist : Storable.beginning(gist, LONGEST) + "…");
    }

    static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String speaker(Author author) {
        return switch (author) {
            case CUSTOMER -> "Customer";
            case OTHER -> "Somebody else";
            case AGENT -> "Human colleague";
            case BOT -> "Bot";
            case SYSTEM -> "System";
        };
    }
}
