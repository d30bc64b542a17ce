package deskhand.customer.operation;

/** What became of carrying an operation out. */
public sealed interface Carried {

    /** {@code says}: what the customer may be told. */
    record Done(String says) implements Carried {}

    /** Nothing was changed and nothing will be. */
    record Refused(String why) implements Carried {}

    /** Whether anything was changed is not known; the same key may be used again. */
    record TryLater(String why) implements Carried {}
}
