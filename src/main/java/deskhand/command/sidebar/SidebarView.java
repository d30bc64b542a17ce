package deskhand.command.sidebar;

import deskhand.command.view.CaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the panel shows of a conversation.
 *
 * @param told what came of what was just done
 * @param changing the approval for which arguments were just entered that are not possible, or 0
 * @param state who has the conversation, in a few words
 * @param card who the customer is
 * @param draft the last turn; null as long as there is none
 * @param canSend whether its draft may still be sent
 * @param over why not
 * @param similar conversations about the same that were resolved
 * @param summary of what was said, if it was asked for
 */
public record SidebarView(
        @Nullable Told told,
        long changing,
        String state,
        List<String> card,
        @Nullable CaseView draft,
        boolean canSend,
        String over,
        List<Similar> similar,
        @Nullable String summary) {

    public SidebarView {
        card = List.copyOf(card);
        similar = List.copyOf(similar);
    }

    public record Told(String says, boolean isGood) {}

    /**
     * One that was resolved.
     *
     * @param link where agents read it in their helpdesk, null if that is not known
     * @param why it is thought to be similar
     * @param answer what people answered, or what was replied last
     */
    public record Similar(String ref, @Nullable String link, String why, String about, String answer) {}

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "SidebarView[" + state + "]";
    }
}
