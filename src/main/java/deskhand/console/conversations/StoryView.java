package deskhand.console.conversations;

import deskhand.console.ConversationView.Bubble;
import deskhand.console.Query;
import deskhand.console.TraceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with everything the bot did in it.
 *
 * @param hands who answers: the bot, or people
 * @param shown the turn that is unfolded, 0 if there is none
 * @param before the turn that this page of turns begins at, null at the newest
 * @param older the turn to page on from, null where the list ends
 * @param waits the page where somebody can do something about it, null if nothing waits
 * @param sandbox where it can be played on with, null for real ones
 * @param version differs whenever the page would look different
 */
public record StoryView(
        long id,
        String connection,
        String ref,
        String name,
        @Nullable String email,
        boolean verified,
        String channel,
        @Nullable String subject,
        String status,
        String hands,
        boolean isWithPeople,
        List<Bubble> bubbles,
        boolean isCut,
        TraceView trace,
        long shown,
        @Nullable Long before,
        @Nullable Long older,
        @Nullable String waits,
        @Nullable String sandbox,
        String version) {

    public StoryView {
        bubbles = List.copyOf(bubbles);
    }

    public String address() {
        return "/conversations/" + id;
    }

    public String olderAddress() {
        return address() + "?before=" + older;
    }

    public String liveAddress() {
        return Query.of(address() + "/live")
                .and("turn", shown == 0 ? "" : Long.toString(shown))
                .and("before", before == null ? "" : Long.toString(before))
                .and("seen", version)
                .address();
    }
}
