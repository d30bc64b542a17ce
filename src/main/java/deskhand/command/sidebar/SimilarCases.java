package deskhand.command.sidebar;

import deskhand.base.Storable;
import deskhand.conversation.Conversation;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.learning.solved.SolvedCases;
import deskhand.model.embedded.Embedder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolved conversations of the same connection whose customers wanted the same: those whose answers are kept without personal
 * data, and beside them those that only turns of ours tell of. Each once, the nearest first.
 */
@Singleton
class SimilarCases {

    private static final int LOOKED_THROUGH = 60;
    private static final int MOST = 5;
    private static final int LONGEST = 240;
    private static final double LIKE = 0.5;

    private final ResolvedRows rows;
    private final SolvedCases solved;
    private final Embedder embedder;
    private final Connections connections;
    private final Helpdesks helpdesks;

    SimilarCases(
            ResolvedRows rows, SolvedCases solved, Embedder embedder, Connections connections, Helpdesks helpdesks) {
        this.rows = rows;
        this.solved = solved;
        this.embedder = embedder;
        this.connections = connections;
        this.helpdesks = helpdesks;
    }

    private record Found(
            long conversation,
            double likeness,
            String ref,
            String about,
            @Nullable String answer,
            String whose) {}

    List<SidebarView.Similar> to(long turn, Conversation conversation) {
        var asked = rows.asked(turn).orElse(null);
        if (asked == null || asked.about().isBlank()) {
            return List.of();
        }
        return found(asked, turn, conversation).stream()
                .sorted(Comparator.comparingDouble(Found::likeness).reversed())
                .limit(MOST)
                .map(one -> shown(one, asked, conversation))
                .toList();
    }

    private List<Found> found(ResolvedRows.Asked asked, long turn, Conversation conversation) {
        var kept = solved.like(conversation.connectionId(), conversation.id(), asked.category(), asked.about(), MOST);
        var found = new ArrayList<Found>();
        kept.forEach(one -> found.add(new Found(
                one.solved().conversationId(),
                one.likeness(),
                one.solved().ref(),
                one.solved().question(),
                one.solved().answer(),
                one.solved().times() > 1
                        ? "answered by people in " + one.solved().times() + " conversations"
                        : "answered by people")));
        var known = found.stream().map(Found::conversation).collect(Collectors.toSet());
        var ours = rows.resolved(conversation.connectionId(), conversation.id(), turn, LOOKED_THROUGH).stream()
                .filter(one -> !known.contains(one.id()))
                .map(one -> new Found(
                        one.id(),
                        embedder.similarity(asked.about(), one.about()),
                        one.ref(),
                        one.about(),
                        one.answer(),
                        "its last reply"))
                .filter(one -> one.likeness() >= LIKE)
                .toList();
        var besides =
                solved.toldOrForgotten(ours.stream().map(Found::conversation).toList(), kept);
        ours.stream().filter(one -> !besides.contains(one.conversation())).forEach(found::add);
        return found;
    }

    private SidebarView.Similar shown(Found one, ResolvedRows.Asked asked, Conversation conversation) {
        var connection = connections.get(conversation.connectionId());
        return new SidebarView.Similar(
                one.ref(),
                helpdesks.of(connection).agentPage(connection, one.ref()).orElse(null),
                Math.round(100 * Math.min(1, one.likeness())) + " % alike, category " + asked.category() + ", "
                        + one.whose(),
                shortened(one.about()),
                one.answer() == null ? "" : shortened(one.answer()));
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : Storable.beginning(line, LONGEST) + "…";
    }
}
