package deskhand.console.inbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the page of a draft says after a button was pressed. A closed list, so that an address cannot put words in its mouth. */
public enum DraftTold {
    NOTHING(""),
    /** The page itself says how far it got. */
    SENDING(""),
    REDONE("Another draft is being written. It comes to the inbox when it is ready."),
    REJECTED("Rejected. The customer still waits for an answer, and colleagues read why in a note."),
    TAKEN("The conversation is with people now. The bot stays silent there until it is resolved or given back."),
    RESUMED("The bot goes on in this conversation."),
    PAUSED("The bot is paused in this conversation. It begins nothing new there.");

    private final String says;

    DraftTold(String says) {
        this.says = says;
    }

    static DraftTold named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(NOTHING);
    }

    public String says() {
        return says;
    }
}
