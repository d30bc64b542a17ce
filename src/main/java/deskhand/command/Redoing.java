package deskhand.command;

import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.turn.Hearing;
import deskhand.turn.Redo;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has another draft written for what the customer said last. It passes the same checks and is never sent by itself. */
@Singleton
class Redoing {

    static final String NOTHING = "There is nothing to draft: the customer has a reply, or said nothing yet.";

    private final Hearing hearing;
    private final Playbook playbook;

    Redoing(Hearing hearing, Playbook playbook) {
        this.hearing = hearing;
        this.playbook = playbook;
    }

    String redo(Order order, String instruction) {
        return begin(order, instruction, null, "Another draft is being written.");
    }

    /** Categories are named by their slug or their title. */
    String redoAs(Order order, String named, String instruction) {
        var slug = named.replace(' ', '-');
        return playbook.categories().stream()
                .filter(category -> category.slug().equalsIgnoreCase(named)
                        || category.slug().equalsIgnoreCase(slug)
                        || category.title().equalsIgnoreCase(named))
                .findFirst()
                .map(category -> begin(
                        order,
                        instruction,
                        category.slug(),
                        "The specialist for " + category.title() + " is writing a draft."))
                .orElseGet(() -> "There is no such category. There are: "
                        + playbook.categories().stream().map(Category::slug).collect(Collectors.joining(", ")) + ".");
    }

    private String begin(Order order, String instruction, @Nullable String category, String done) {
        return begins(order, instruction, category) ? done : NOTHING;
    }

    /** {@code category}: a slug. False if nobody waits for an answer. */
    boolean begins(Order order, String instruction, @Nullable String category) {
        return hearing.beginAgain(order.conversation().id(), new Redo(instruction, category, order.who()));
    }
}
