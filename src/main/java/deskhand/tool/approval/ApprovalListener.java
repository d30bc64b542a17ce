package deskhand.tool.approval;

/** Tells the people of a conversation. Every call is part of the transaction in which it happened. */
public interface ApprovalListener {

    /** A person is waited for. */
    void proposed(Approval approval);

    /** Executed, rejected, failed or expired, and the turn that asked for it does not know. */
    void ended(Approval approval);

    /** Something else that the conversation's agents should know, as Markdown. */
    void noted(long conversationId, String markdown);
}
