package deskhand.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. {@code before}: what the same customer said before, oldest first, and {@code answered}:
 * the last reply to it; the question may refer to both.
 */
public record Question(
        String text,
        List<String> before,
        @Nullable String answered,
        @Nullable String category,
        @Nullable String language,
        @Nullable String product) {

    public Question {
        before = List.copyOf(before);
    }

    public static Question of(String text) {
        return new Question(text, List.of(), null, null, null, null);
    }

    /** The same without a category, for when that holds nothing good enough. */
    Question anywhere() {
        return new Question(text, before, answered, null, language, product);
    }

    Question in(String other) {
        return new Question(text, before, answered, other, language, product);
    }

    /** The customer's words stay out of logs. */
    @Override
    public String toString() {
        return "Question[" + category + ", " + language + "]";
    }
}
