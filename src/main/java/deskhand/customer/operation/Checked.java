package deskhand.customer.operation;

/** Whether an operation can be done with the customer's records as they are. */
public sealed interface Checked {

    /**
     * @param arguments as JSON in one spelling: the same wish is the same text
     * @param live whether the shop's own backend has the records
     */
    record Possible(Plan plan, String arguments, boolean live) implements Checked {}

    /** It cannot be done; {@code why} may be told to whoever asked. */
    record Impossible(String why) implements Checked {}

    /** The records cannot be looked at now. */
    record Unknown(String why) implements Checked {}
}
