package deskhand.helpdesk.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The body of a webhook. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record SandboxEvent(
        String event,
        SandboxConversation.@Nullable Message message,
        @Nullable SandboxConversation conversation) {

    static final String MESSAGE_CREATED = "message_created";
    static final String CONVERSATION_CREATED = "conversation_created";
    static final String CONVERSATION_UPDATED = "conversation_updated";
}
