package deskhand.tool.cancel;

/** What a link turns out to be. */
sealed interface Opened {

    record Valid(CancelLinkRows.Link link) implements Opened {}

    /** {@code language}: of the page that says so. */
    record Expired(String language) implements Opened {}

    record Used(String language) implements Opened {}

    /** Not one of ours, or changed on its way, or made for something else. */
    record Strange() implements Opened {}
}
