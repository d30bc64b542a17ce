package deskhand.helpdesk.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shall be different about a conversation; what is null stays. */
@Serdeable
record SandboxChange(
        @Nullable String status,
        @Nullable String team,
        SandboxConversation.@Nullable Holder assignee,
        @Nullable String priority,
        @JsonProperty("add_labels") List<String> addLabels,
        @JsonProperty("remove_labels") List<String> removeLabels) {

    private static final Set<String> STATUSES = Set.of("open", "pending", "snoozed", "resolved");
    private static final Set<String> HOLDERS = Set.of("nobody", "bot", SandboxConversation.Holder.HUMAN);
    private static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");
    private static final int LONGEST_WORD = 100;
    private static final int MOST_LABELS = 50;

    SandboxChange(
            @Nullable String status,
            @Nullable String team,
            SandboxConversation.@Nullable Holder assignee,
            @Nullable String priority,
            @Nullable List<String> addLabels,
            @Nullable List<String> removeLabels) {
        this.status = status;
        this.team = team;
        this.assignee = assignee;
        this.priority = priority;
        this.addLabels = addLabels == null ? List.of() : List.copyOf(addLabels);
        this.removeLabels = removeLabels == null ? List.of() : List.copyOf(removeLabels);
    }

    static SandboxChange status(String status) {
        return new SandboxChange(status, null, null, null, null, null);
    }

    static SandboxChange assignee(SandboxConversation.Holder holder) {
        return new SandboxChange(null, null, holder, null, null, null);
    }

    static SandboxChange team(String team) {
        return new SandboxChange(null, team, null, null, null, null);
    }

    static SandboxChange priority(String priority) {
        return new SandboxChange(null, null, null, priority, null, null);
    }

    static SandboxChange labels(List<String> add, List<String> remove) {
        return new SandboxChange(null, null, null, null, add, remove);
    }

    /** Somebody is to have it. */
    boolean namesPerson() {
        return assignee != null && assignee.isHuman();
    }

    /** What is wrong with it in words for whoever sent it, or null. */
    @Nullable
    String complaint() {
        if (status != null && !STATUSES.contains(status)) {
            return "status must be one of " + STATUSES;
        }
        if (priority != null && !PRIORITIES.contains(priority)) {
            return "priority must be one of " + PRIORITIES;
        }
        if (assignee != null && !HOLDERS.contains(assignee.kind())) {
            return "assignee.kind must be one of " + HOLDERS;
        }
        if (team != null && !isWord(team)) {
            return "team must have 1 to " + LONGEST_WORD + " characters";
        }
        return areLabels(addLabels) && areLabels(removeLabels)
                ? null
                : "add_labels and remove_labels take at most " + MOST_LABELS + " labels of 1 to " + LONGEST_WORD
                        + " characters";
    }

    private static boolean areLabels(List<String> labels) {
        return labels.size() <= MOST_LABELS && labels.stream().allMatch(SandboxChange::isWord);
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= LONGEST_WORD && text.indexOf('\0') < 0;
    }
}
