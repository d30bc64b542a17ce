package deskhand.pipeline.context;

import deskhand.helpdesk.Author;
import deskhand.knowledge.Question;
import deskhand.turn.Line;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a turn asks the library: the customer's words, and what was said before, to which they may refer. */
final class Questions {

    private static final int LOOK_BACK = 4;

    private Questions() {}

    static Question of(Turn turn, Route route) {
        var text = (Objects.requireNonNullElse(turn.subject(), "") + "\n" + turn.text()).strip();
        return new Question(text, before(turn), answered(turn), route.category(), route.language(), null)
                .restated(route.restatement());
    }

    private static List<String> before(Turn turn) {
        var said = turn.history().stream()
                .filter(line -> line.author() == Author.CUSTOMER && !line.hidden())
                .map(Line::text)
                .toList();
        return said.subList(Math.max(0, said.size() - LOOK_BACK), said.size());
    }

    private static @Nullable String answered(Turn turn) {
        return turn.history().reversed().stream()
                .filter(line -> line.author() != Author.CUSTOMER && !line.hidden())
                .map(Line::text)
                .findFirst()
                .orElse(null);
    }
}
