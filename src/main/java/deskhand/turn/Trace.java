package deskhand.turn;

import java.util.List;
import java.util.Optional;

/** The results of a turn's stages in the order they were reached. */
public record Trace(List<Entry> entries) {

    public Trace {
        entries = List.copyOf(entries);
    }

    /** {@code result} is the stage's record, for example a {@link Route}. */
    public record Entry(String stage, Object result, long micros) {}

    /** The newest result of a type; a revised draft comes after the first one. */
    public <T> Optional<T> last(Class<T> type) {
        return entries.reversed().stream()
                .map(Entry::result)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
