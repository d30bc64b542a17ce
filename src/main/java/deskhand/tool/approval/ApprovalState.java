package deskhand.tool.approval;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an approval stands, and who brought it there. */
public sealed interface ApprovalState {

    /** A person is waited for. */
    record Proposed(Instant until) implements ApprovalState {}

    /** It is being carried out. {@code edited}: with other arguments than were proposed. */
    record Approved(String by, Instant at, boolean edited) implements ApprovalState {}

    record Rejected(String by, Instant at, String reason) implements ApprovalState {}

    record Expired(Instant at) implements ApprovalState {}

    /** Whoever asked for it does not want it any more, or something else in its place. */
    record Withdrawn(String by, Instant at, String reason) implements ApprovalState {}

    /** {@code says}: what the customer may be told. */
    record Executed(String by, Instant at, boolean edited, String says) implements ApprovalState {}

    /** Agreed on, and it could not be done. */
    record Failed(String by, Instant at, String why) implements ApprovalState {}

    /** Nothing will change any more. */
    default boolean isOver() {
        return !(this instanceof Proposed) && !(this instanceof Approved);
    }

    /** The word for it in API and pages. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Who decided, null as long as nobody has. */
    default @Nullable String who() {
        return switch (this) {
            case Proposed _ -> null;
            case Expired _ -> null;
            case Approved approved -> approved.by();
            case Rejected rejected -> rejected.by();
            case Withdrawn withdrawn -> withdrawn.by();
            case Executed executed -> executed.by();
            case Failed failed -> failed.by();
        };
    }
}
