package deskhand.command;

import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.turn.Hearing;
import deskhand.turn.Redo;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has another draft written for what the customer said last. It passes the same checks and is never sent by itself. */
@Singleton
class Redoing {

    static final Phrase NOTHING = Phrase.of("command.redo.nothing");

    private final Hearing hearing;
    private final Playbook playbook;

    Redoing(Hearing hearing, Playbook playbook) {
        this.hearing = hearing;
        this.playbook = playbook;
    }

    Phrase redo(Order order, String instruction) {
        return begin(order, instruction, null, Phrase.of("command.redo"));
    }

    /** Categories are named by their slug or their title. */
    Phrase redoAs(Order order, String named, String instruction) {
        var slug = named.replace(' ', '-');
        return playbook.categories().stream()
                .filter(category -> category.slug().equalsIgnoreCase(named)
                        || category.slug().equalsIgnoreCase(slug)
                        || category.title().equalsIgnoreCase(named))
                .findFirst()
                .map(category -> begin(
                        order, instruction, category.slug(), Phrase.of("command.to", Phrase.told(category.title()))))
                .orElseGet(() -> Phrase.of(
                        "command.to.unknown",
                        playbook.categories().stream().map(Category::slug).collect(Collectors.joining(", "))));
    }

    private Phrase begin(Order order, String instruction, @Nullable String category, Phrase done) {
        return begins(order, instruction, category) ? done : NOTHING;
    }

    /** {@code category}: a slug. False if nobody waits for an answer. */
    boolean begins(Order order, String instruction, @Nullable String category) {
        return hearing.beginAgain(order.conversation().id(), new Redo(instruction, category, order.who()));
    }
}
