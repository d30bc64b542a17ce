package deskhand.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/**
 * What became of an import. Lines that were refused change nothing; the others are stored.
 *
 * @param lines how many lines were read, empty ones aside
 * @param stored how many of them are stored now
 * @param refused how many are not
 * @param errors the first hundred of those, by line
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Imported(long lines, long stored, long refused, List<Refused> errors) {

    public Imported {
        errors = List.copyOf(errors);
    }

    /**
     * A line that was not stored.
     *
     * @param line its number in the file, from 1
     * @param says what is wrong with it
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Refused(long line, String says) {}
}
