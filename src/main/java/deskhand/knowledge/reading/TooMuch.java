package deskhand.knowledge.reading;

/** A file goes beyond what may be read of one. Its message says beyond what. */
final class TooMuch extends RuntimeException {

    TooMuch(String message) {
        super(message);
    }
}
