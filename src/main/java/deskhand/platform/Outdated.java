package deskhand.platform;

import io.micronaut.http.HttpStatus;

/** Somebody was faster: what was to be changed is no longer what was seen. */
public class Outdated extends ProblemException {

    public Outdated(String what) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "Somebody else has changed " + what + " since you read it. Nothing of theirs was overwritten: read it"
                        + " again, then send your change again.");
    }
}
