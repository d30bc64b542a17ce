package deskhand.helpdesk.chatwoot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account that may be set up: whoever asks is an administrator of it. */
record Entered(
        String baseUrl,
        String account,
        @Nullable Release release,
        ChatwootApi.At chatwoot,
        ChatwootApi.As admin,
        List<Inbox> inboxes) {

    Entered {
        inboxes = List.copyOf(inboxes);
    }
}
