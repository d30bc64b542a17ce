package deskhand.pipeline.handoff;

import deskhand.helpdesk.Author;
import deskhand.turn.Brief;
import deskhand.turn.Line;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import deskhand.turn.words.NoteWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conversation so far in a paragraph, made of what is known for certain. */
final class Summary {

    private final Turn turn;
    private final NoteWords words;
    private final DateTimeFormatter day;

    Summary(Turn turn, NoteWords words, ZoneId zone) {
        this.turn = turn;
        this.words = words;
        this.day = words.days("day").withZone(zone);
    }

    /** {@code about}: the category's title. */
    String of(@Nullable String about, Optional<Route> route, Optional<Brief> brief) {
        var sentences = new ArrayList<String>();
        sentences.add(wrote(about));
        var bot = by(Author.BOT);
        var people = by(Author.AGENT);
        answered("summary.bot", bot).ifPresent(sentences::add);
        answered("summary.people", people).ifPresent(sentences::add);
        if (bot.isEmpty() && people.isEmpty() && !turn.history().isEmpty()) {
            sentences.add(words.of("summary.nobody"));
        }
        route.filter(known -> !known.orderNumbers().isEmpty())
                .ifPresent(known -> sentences.add(words.of("summary.orders", String.join(", ", known.orderNumbers()))));
        brief.map(known -> part(known, "Other conversations"))
                .filter(text -> text != null && !text.isBlank())
                .ifPresent(text -> sentences.add(words.of("summary.elsewhere", elsewhere(text))));
        return "**" + words.of("summary") + "** " + String.join(" ", sentences);
    }

    private String elsewhere(String text) {
        return text.lines().map(words::told).collect(Collectors.joining("; "));
    }

    private String wrote(@Nullable String about) {
        var name = Objects.requireNonNullElseGet(turn.contact().name(), () -> words.of("summary.customer"));
        var earlier = turn.history().stream()
                .filter(line -> line.author() == Author.CUSTOMER && !line.hidden())
                .toList();
        var count = earlier.size() + turn.asks().size();
        if (earlier.isEmpty() && turn.history().isEmpty()) {
            return about == null ? words.of("summary.wrote.new", name) : words.of("summary.wrote.first", name, about);
        }
        var first = turn.history().isEmpty()
                ? turn.asks().getFirst()
                : turn.history().getFirst();
        var messages = count == 1 ? words.of("summary.messages.one") : words.of("summary.messages", count);
        var since = day.format(first.at());
        return about == null
                ? words.of("summary.wrote.unsorted", name, messages, since)
                : words.of("summary.wrote", name, messages, since, about);
    }

    private List<Line> by(Author author) {
        return turn.history().stream()
                .filter(line -> line.author() == author && !line.hidden())
                .toList();
    }

    private Optional<String> answered(String key, List<Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var times = lines.size() == 1 ? words.of("summary.once") : words.of("summary.times", lines.size());
        return Optional.of(words.of(key, times, day.format(lines.getLast().at())));
    }

    static @Nullable String part(Brief brief, String name) {
        var background = brief.background();
        return background == null
                ? null
                : background.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .map(part -> part.text())
                        .findFirst()
                        .orElse(null);
    }
}
