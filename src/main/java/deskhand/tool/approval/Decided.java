package deskhand.tool.approval;

/** What became of somebody's decision. */
public sealed interface Decided {

    record Done(Approval approval) implements Decided {}

    /** Somebody was faster, or its time is over. */
    record Already(Approval approval) implements Decided {}

    record Unknown() implements Decided {}

    /** It cannot be done with these arguments. */
    record Impossible(String why) implements Decided {}

    /** The shop's records cannot be read now. */
    record Unavailable(String why) implements Decided {}
}
