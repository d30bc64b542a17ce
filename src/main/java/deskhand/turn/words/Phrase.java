package deskhand.turn.words;

import deskhand.helpdesk.Connection;
import deskhand.turn.Reason;
import java.util.Arrays;
import java.util.Objects;

/** Something people are told, in the language they read: notes in that of their helpdesk, pages in English. */
@FunctionalInterface
public interface Phrase {

    String in(NoteWords words);

    /** A text of {@code notes/<language>.properties}. Phrases and reasons among the values are told in the same language. */
    static Phrase of(String key, Object... values) {
        return words -> words.of(
                key, Arrays.stream(values).map(value -> value(value, words)).toArray());
    }

    /** Numbers name something here, so they stay as they are. */
    private static Object value(Object value, NoteWords words) {
        return switch (value) {
            case Phrase phrase -> phrase.in(words);
            case Reason reason -> words.says(reason);
            default -> String.valueOf(value);
        };
    }

    /** What a stage or a rule told in English. */
    static Phrase told(String text) {
        return words -> words.told(text);
    }

    /** As the agents of a connection read it. */
    default String inNotesOf(Connection connection) {
        return in(NoteWords.in(Objects.requireNonNullElse(connection.setting(Connection.AGENT_LANGUAGE), "en")));
    }

    /** As the console and the pages behind links tell it. */
    default String onPages() {
        return in(NoteWords.in("en"));
    }
}
