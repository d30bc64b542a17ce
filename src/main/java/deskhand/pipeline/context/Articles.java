package deskhand.pipeline.context;

import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Passage;
import deskhand.knowledge.Question;
import deskhand.playbook.Specialists;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;

/** What the library says, out of the categories that the specialist may use. */
@Singleton
class Articles {

    private final Knowledge knowledge;
    private final Specialists specialists;

    Articles(Knowledge knowledge, Specialists specialists) {
        this.knowledge = knowledge;
        this.specialists = specialists;
    }

    /** Whether who writes a reply is to see where articles can be read. */
    boolean areLinked(String category) {
        return specialists.profile(category).linksSources();
    }

    /** What is found counts as shown, and nothing found as a gap; but a simulation, which has no number, leaves no marks. */
    List<Passage> about(Question question, Turn turn, int most) {
        var category = question.category();
        var among = category == null
                ? List.<String>of()
                : specialists.profile(category).knowledge();
        return turn.id() > 0
                ? knowledge.answer(question, among, most, turn.conversationId())
                : knowledge.find(question, among, most);
    }
}
