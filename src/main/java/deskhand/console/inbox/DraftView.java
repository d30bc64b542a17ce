package deskhand.console.inbox;

import deskhand.console.Choice;
import deskhand.console.ConversationView.Bubble;
import deskhand.console.TraceView.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft or a handover with everything that is needed to deal with it.
 *
 * @param earlier what was said before, oldest first
 * @param text what stands in the form: the draft, or what was just entered
 * @param hasDraft whether the bot wrote one
 * @param wasSent the bot sent it by itself
 * @param because why it was sent or not, the reason that decided first
 * @param approvals what waits for approval in the same conversation, by number
 * @param objection what is wrong with what was just entered
 */
public record DraftView(
        long turn,
        long conversation,
        String name,
        List<Fact> chips,
        boolean isWithPeople,
        boolean isPaused,
        List<Bubble> earlier,
        List<Bubble> asks,
        String text,
        boolean hasDraft,
        boolean wasSent,
        List<String> because,
        List<Source> sources,
        List<Fact> facts,
        List<Choice> approvals,
        List<Choice> categories,
        Standing standing,
        @Nullable String objection) {

    public DraftView {
        chips = List.copyOf(chips);
        earlier = List.copyOf(earlier);
        asks = List.copyOf(asks);
        because = List.copyOf(because);
        sources = List.copyOf(sources);
        facts = List.copyOf(facts);
        approvals = List.copyOf(approvals);
        categories = List.copyOf(categories);
    }

    public String address() {
        return "/inbox/turns/" + turn;
    }

    /** {@code isUsed}: the draft rests on it; {@code link} is an address that customers may see. */
    public record Source(
            String title, String text, @Nullable String link, boolean isUsed) {}
}
