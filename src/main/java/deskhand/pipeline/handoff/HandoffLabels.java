package deskhand.pipeline.handoff;

import deskhand.helpdesk.Vocabulary;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.RedLine;
import deskhand.playbook.handoff.HandoffBook;
import deskhand.turn.Reason;
import deskhand.turn.Sentiment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every label that {@link HandoffWriter} sets, and every team and person that it names. */
@Singleton
class HandoffLabels implements Vocabulary {

    static final String REPLIED = "ai_replied";
    static final String DRAFT = "ai_draft";
    static final String HANDED_OVER = "ai_handoff";
    static final String ESCALATED = "escalated";

    /** Set by the reminders: it waited too long. */
    static final String WAITING = "ai_waiting";

    /** Set when somebody deciding on an operation wants to see photos. */
    private static final String PHOTOS = "photos_requested";

    /** Of these a conversation has what is true of the bot's newest turn. */
    static final List<String> OUTCOMES = List.of(REPLIED, DRAFT, HANDED_OVER, ESCALATED, WAITING);

    /** Those by which people look for conversations that were handed over. */
    private static final List<Reason> TOLD = List.of(
            Reason.WANTS_HUMAN,
            Reason.UNHAPPY_CUSTOMER,
            Reason.URGENT,
            Reason.NO_EVIDENCE,
            Reason.SPECIALIST_HANDS_OVER,
            Reason.COURSE_OF_TALK,
            Reason.GATE_STOPPED,
            Reason.IDENTITY_UNPROVEN,
            Reason.MODEL_UNAVAILABLE,
            Reason.REPLY_UNDELIVERED,
            Reason.STAGE_FAILED);

    private final Playbook playbook;
    private final HandoffBook handoffs;

    HandoffLabels(Playbook playbook, HandoffBook handoffs) {
        this.playbook = playbook;
        this.handoffs = handoffs;
    }

    static String of(Sentiment sentiment) {
        return "sentiment_" + sentiment.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for reasons that would only fill the list. */
    static List<String> of(Reason reason) {
        return TOLD.contains(reason) ? List.of(reason.code()) : List.of();
    }

    /** Of each kind only what is true now may stay. */
    static List<String> passing() {
        var all = new ArrayList<>(OUTCOMES);
        Arrays.stream(Sentiment.values()).map(HandoffLabels::of).forEach(all::add);
        TOLD.forEach(reason -> all.add(reason.code()));
        return List.copyOf(all);
    }

    @Override
    public Set<String> outcomes() {
        return new TreeSet<>(OUTCOMES);
    }

    @Override
    public Set<String> subjects() {
        var all = playbook.categories().stream().map(Category::slug).collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Sentiment.values()).map(HandoffLabels::of).forEach(all::add);
        TOLD.forEach(reason -> all.add(reason.code()));
        playbook.redLines().stream()
                .map(RedLine::label)
                .filter(label -> !label.isBlank())
                .forEach(all::add);
        all.add(PHOTOS);
        return all;
    }

    @Override
    public Set<String> teams() {
        var all = new TreeSet<>(playbook.teams());
        all.addAll(handoffs.teams());
        return all;
    }

    @Override
    public Map<String, String> assignees(String connection) {
        return handoffs.assignees(connection);
    }
}
