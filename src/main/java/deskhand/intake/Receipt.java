package deskhand.intake;

/** What the door did with a delivery. */
sealed interface Receipt {

    record Stored(Delivery.State state) implements Receipt {}

    /** This very delivery was stored before. */
    record Repeated() implements Receipt {}

    record Malformed(String why) implements Receipt {}
}
