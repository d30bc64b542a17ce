package deskhand.turn;

import deskhand.helpdesk.Mode;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How far the bot may go with a message of this category. {@code limitedBy}: what lowers the connection's mode, in words, null
 * if nothing does; {@code threshold}: below this confidence a reply becomes a draft; {@code reviewShare}: of what would be
 * sent goes to people; {@code open}: whether people are there.
 */
@Serdeable
public record Allowed(Mode mode, @Nullable String limitedBy, double threshold, double reviewShare, boolean open) {

    /** The more careful of both in everything: a model that hands over must not win anything by it. */
    public Allowed atMost(Allowed other) {
        var isStricter = mode.compareTo(other.mode) <= 0;
        return new Allowed(
                isStricter ? mode : other.mode,
                isStricter ? limitedBy : other.limitedBy,
                Math.max(threshold, other.threshold),
                Math.max(reviewShare, other.reviewShare),
                open);
    }
}
