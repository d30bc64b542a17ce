package deskhand.platform;

import java.time.Instant;

/** What a job wants to happen after it ran. */
public sealed interface Next {

    Next FINISHED = new Finished();

    record Finished() implements Next {}

    record Again(Instant at) implements Next {}
}
