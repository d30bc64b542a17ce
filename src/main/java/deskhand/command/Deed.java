package deskhand.command;

/** What came of something that a person had the bot do. The words are for that person. */
public sealed interface Deed {

    /** It is done. */
    record Done(String says) implements Deed {}

    /** The reply is on its way; {@link Deeds#became} knows more when the helpdesk was asked. */
    record Sending(long action) implements Deed {}

    /** Nothing changed. */
    record Refused(String why) implements Deed {}
}
