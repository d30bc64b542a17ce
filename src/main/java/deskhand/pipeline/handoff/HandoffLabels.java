package deskhand.pipeline.handoff;

import deskhand.helpdesk.Vocabulary;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every label that {@link HandoffWriter} sets, and every team that it names. */
@Singleton
class HandoffLabels implements Vocabulary {

    static final String REPLIED = "ai_replied";
    static final String DRAFT = "ai_draft";
    static final String HANDED_OVER = "ai_handoff";
    static final String ESCALATED = "escalated";

    /** Of these a conversation has what is true of the bot's newest turn. */
    static final List<String> OUTCOMES = List.of(REPLIED, DRAFT, HANDED_OVER, ESCALATED);

    private final Playbook playbook;

    HandoffLabels(Playbook playbook) {
        this.playbook = playbook;
    }

    @Override
    public Set<String> outcomes() {
        return new TreeSet<>(OUTCOMES);
    }

    @Override
    public Set<String> subjects() {
        return playbook.categories().stream().map(Category::slug).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> teams() {
        return playbook.teams();
    }
}
