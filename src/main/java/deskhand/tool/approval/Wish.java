package deskhand.tool.approval;

import deskhand.customer.Trust;
import org.jspecify.annotations.Nullable;

/** What is asked for, where and for whom. */
record Wish(
        long conversationId,
        @Nullable Long turnId,
        String connection,
        String category,
        String language,
        Trust trust,
        String email,
        String operation,
        String arguments) {

    @Override
    public String toString() {
        return "Wish[" + operation + "]";
    }
}
