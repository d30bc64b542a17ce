package deskhand.console.conversations;

import deskhand.console.Choice;
import deskhand.console.Choices;
import deskhand.console.Initials;
import deskhand.console.Stamp;
import deskhand.console.conversations.ConversationsView.Asked;
import deskhand.insight.Found;
import deskhand.insight.Search;
import deskhand.turn.Reason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the list of conversations shows. */
@Singleton
class Finding {

    private static final int MOST_LINES = 30;
    private static final List<String> OUTCOMES = List.of("send", "draft", "escalate", "none");

    private final Search search;
    private final Choices choices;
    private final Clock clock;

    Finding(Search search, Choices choices, Clock clock) {
        this.search = search;
        this.choices = choices;
        this.clock = clock;
    }

    ConversationsView page(Asked asked, @Nullable Long before) {
        var wanted = new Search.Wanted(
                asked.q(),
                wish(asked.connection()),
                OUTCOMES.contains(asked.outcome()) ? asked.outcome() : null,
                wish(asked.category()),
                day(asked.from(), 0),
                day(asked.until(), 1));
        var found = search.page(wanted, before == null ? Long.MAX_VALUE : before, MOST_LINES + 1);
        return new ConversationsView(
                asked,
                choices.connections(asked.connection()),
                Choice.withAll("All", asked.outcome(), outcomes(asked.outcome())),
                choices.categories(asked.category()),
                found.stream().limit(MOST_LINES).map(this::line).toList(),
                found.size() > MOST_LINES ? found.get(MOST_LINES - 1).turn() : null,
                before == null);
    }

    private static Stream<Choice> outcomes(String chosen) {
        return OUTCOMES.stream().map(word -> new Choice(word, decision(word), word.equals(chosen)));
    }

    private static @Nullable String wish(String entered) {
        return entered.isEmpty() ? null : entered;
    }

    /** A day that is none is no wish. */
    private static @Nullable Instant day(String entered, int later) {
        try {
            return entered.isEmpty()
                    ? null
                    : LocalDate.parse(entered)
                            .plusDays(later)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private ConversationsView.Line line(Found found) {
        var name = Objects.requireNonNullElse(found.name(), "Somebody");
        return new ConversationsView.Line(
                "/conversations/" + found.conversationId() + "?turn=" + found.turn(),
                name,
                Initials.of(name),
                found.email(),
                found.connection() + " " + found.conversation(),
                found.channel(),
                Objects.requireNonNullElse(found.words(), ""),
                decision(Objects.requireNonNullElse(found.outcome(), "none")),
                tone(found.outcome()),
                found.category() == null ? "" : choices.category(found.category()),
                says(found.reason()),
                Stamp.of(found.at(), clock));
    }

    private static String says(@Nullable String reason) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.name().equals(reason))
                .map(Reason::says)
                .findFirst()
                .orElse("");
    }

    private static String decision(String outcome) {
        return switch (outcome) {
            case "send" -> "Answered";
            case "draft" -> "Drafted";
            case "escalate" -> "Handed over";
            default -> "Nothing decided";
        };
    }

    private static String tone(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "send" -> "good";
            case "draft" -> "care";
            case "escalate" -> "stop";
            default -> "quiet";
        };
    }
}
