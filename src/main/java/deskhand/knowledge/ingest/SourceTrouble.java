package deskhand.knowledge.ingest;

/** A source or a piece of it cannot be read. Its message tells a person what to do; {@code forNow}: trying again may help. */
final class SourceTrouble extends RuntimeException {

    private final boolean forNow;

    SourceTrouble(String message, boolean forNow) {
        super(message);
        this.forNow = forNow;
    }

    boolean isForNow() {
        return forNow;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
