package deskhand.pipeline.context;

import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Passage;
import deskhand.knowledge.Question;
import deskhand.playbook.Specialists;
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

    /** {@code counted}: what is found counts as shown, and nothing found as a gap. */
    List<Passage> about(Question question, boolean counted, int most) {
        var category = question.category();
        var among = category == null
                ? List.<String>of()
                : specialists.profile(category).knowledge();
        return counted ? knowledge.answer(question, among, most) : knowledge.find(question, among, most);
    }
}
