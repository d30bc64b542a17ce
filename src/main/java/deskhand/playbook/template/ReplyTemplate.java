package deskhand.playbook.template;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How replies begin and end, and what is said at a handover, on a connection, in a category, on a channel, in a language. Null
 * stands for any, or for unset.
 */
@MappedEntity("reply_template")
public record ReplyTemplate(
        @Id String name,
        @Nullable String connection,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String greeting,
        @Nullable String greetingUnnamed,
        @Nullable String cancelLine,
        @Nullable String closing,
        @Nullable String signature,
        @Nullable String notice,
        @Nullable String noticeClosed) {

    public Letter letter() {
        return new Letter(greeting, greetingUnnamed, cancelLine, closing, signature, notice, noticeClosed);
    }

    boolean fits(String toConnection, @Nullable String toCategory, String toChannel, String toLanguage) {
        return (connection == null || connection.equals(toConnection))
                && (category == null || category.equals(toCategory))
                && (channel == null || channel.equals(toChannel))
                && (language == null || language.equals(toLanguage));
    }

    /** How much of a place it names. */
    long precision() {
        return Stream.of(connection, category, channel, language)
                .filter(part -> part != null)
                .count();
    }
}
