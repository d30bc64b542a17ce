package deskhand.platform.config;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that grows with time and may be deleted when it is old. For every bean of this type people can set how long. */
public interface Perishable {

    /** Its name in the API and the file; never changed once released. */
    String name();

    /** What is deleted, and what cannot be done any more then. */
    String says();

    /** How long it is kept until somebody sets that; nothing is for ever. */
    @Nullable
    Duration keptOtherwise();

    /** Deletes what is older, some of it at a time. How much that was. */
    int deleteOlder(Instant than, int most);
}
