package deskhand.customer.live;

/** A system could not say what it knows. The message says why, without anybody's data. */
final class SourceTrouble extends RuntimeException {

    SourceTrouble(String message) {
        super(message, null, false, false);
    }
}
