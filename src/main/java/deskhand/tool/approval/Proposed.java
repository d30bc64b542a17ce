package deskhand.tool.approval;

/** What became of what a tool asked for. */
public sealed interface Proposed {

    /** A person decides, or the shop's backend has not answered yet. */
    record Waiting(Approval approval) implements Proposed {}

    /** An administrator agreed beforehand, and it is done; or it was done before in this turn. */
    record Executed(Approval approval, String says) implements Proposed {}

    /** It was dealt with already, or could not be done. */
    record Over(Approval approval) implements Proposed {}

    record Impossible(String why) implements Proposed {}

    record Unavailable(String why) implements Proposed {}
}
