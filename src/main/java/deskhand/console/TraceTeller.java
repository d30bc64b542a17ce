package deskhand.console;

import deskhand.console.TraceView.ActionView;
import deskhand.console.TraceView.Part;
import deskhand.console.TraceView.StageView;
import deskhand.console.TraceView.TurnView;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.model.call.ModelCall;
import deskhand.model.call.ModelCalls;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.platform.listing.Paging;
import deskhand.turn.Allowed;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Guarded;
import deskhand.turn.Identity;
import deskhand.turn.LoggedStage;
import deskhand.turn.LoggedTurn;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Signals;
import deskhand.turn.Turn;
import deskhand.turn.TurnLog;
import deskhand.turn.Verdict;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the journal of a conversation into a story that can be read. */
@Singleton
public class TraceTeller {

    private static final int MOST_TURNS = 10;

    private final Connections connections;
    private final Conversations conversations;
    private final TurnLog turns;
    private final ActionLog actions;
    private final ModelCalls calls;
    private final ObjectMapper json;
    private final Clock clock;

    TraceTeller(
            Connections connections,
            Conversations conversations,
            TurnLog turns,
            ActionLog actions,
            ModelCalls calls,
            ObjectMapper json,
            Clock clock) {
        this.connections = connections;
        this.conversations = conversations;
        this.turns = turns;
        this.actions = actions;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    TraceView of(String connection, String conversation) {
        return new TraceView(turns.ofConversation(connection, conversation).stream()
                .limit(MOST_TURNS)
                .map(turn -> told(turn, List.of()))
                .toList());
    }

    /** A page of turns with everything that was asked of models; {@code before} is the id to page from. */
    public TraceView of(long conversation, long before, int most) {
        return new TraceView(turns.ofConversation(conversation, Paging.newest(before, most)).stream()
                .map(turn -> told(turn, calls.ofTurn(turn.id())))
                .toList());
    }

    public String version(long conversation) {
        return turns.version(conversation) + "/" + actions.version(conversation);
    }

    /** Differs whenever the trace would look different. Asked many times a second, so it reads no turn. */
    String version(String connection, String conversation) {
        return connections
                .find(connection)
                .flatMap(known -> conversations.find(known.id(), conversation))
                .map(known -> version(known.id()))
                .orElse("");
    }

    private TurnView told(LoggedTurn turn, List<ModelCall> asked) {
        var outcome = turn.outcome();
        var isRunning = outcome == null && turn.finishedAt() == null;
        var unplaced = new ArrayList<>(asked);
        var stages = new ArrayList<StageView>();
        for (LoggedStage stage : turn.stages()) {
            stages.add(told(turn.id() + "-" + stages.size(), stage, takeThoseOf(stage, unplaced)));
        }
        var reason = turn.reason();
        return new TurnView(
                turn.id(),
                isRunning,
                outcome == null ? "quiet" : StageWords.tone(outcome),
                outcome == null ? underWay(turn) : StageWords.headline(outcome),
                outcome == null
                        ? reason == null ? List.of() : List.of(reason.says())
                        : outcome.because().stream().map(Because::detail).toList(),
                Stamp.of(turn.openedAt(), clock),
                took(turn.startedAt(), turn.finishedAt()),
                outcome == null ? null : ShortStory.of(results(turn), outcome),
                StageParts.spent(asked),
                stages,
                unplaced.stream().map(call -> StageParts.of(call, json)).toList(),
                actions.ofTurn(turn.id()).stream().map(this::told).toList(),
                outcome == null ? null : raw(outcome));
    }

    private ShortStory.Results results(LoggedTurn turn) {
        return new ShortStory.Results() {
            @Override
            public <T> Optional<T> last(String stage, Class<T> type) {
                return turn.stages().reversed().stream()
                        .filter(it -> kind(it).equals(stage))
                        .findFirst()
                        .flatMap(it -> known(it, type));
            }

            @Override
            public boolean wasRevised() {
                return turn.stages().stream()
                                .filter(it -> kind(it).equals("specialist"))
                                .count()
                        > 1;
            }
        };
    }

    private <T> Optional<T> known(LoggedStage stage, Class<T> type) {
        try {
            return Optional.of(read(stage, type));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // as for its words
        }
    }

    private static String underWay(LoggedTurn turn) {
        if (turn.finishedAt() != null) {
            return "Ended without an outcome";
        }
        return turn.startedAt() == null ? "Waiting a moment, in case the customer writes more" : "Working on it";
    }

    /** A stage's second round asks again: what was asked until its end, and not taken by the first round, is its own. */
    private static List<ModelCall> takeThoseOf(LoggedStage stage, List<ModelCall> unplaced) {
        var role = switch (kind(stage)) {
            case "gate" -> "judge";
            case "route" -> "router";
            default -> kind(stage);
        };
        var its = unplaced.stream()
                .filter(call -> call.role().equals(role) && !call.at().isAfter(stage.endedAt()))
                .toList();
        unplaced.removeAll(its);
        return its;
    }

    /** A second round of a stage is named "gate again". */
    private static String kind(LoggedStage stage) {
        return stage.stage().replaceAll("[^a-z].*", "");
    }

    private StageView told(String key, LoggedStage stage, List<ModelCall> asked) {
        var words = words(stage);
        var parts = new ArrayList<>(parts(stage));
        asked.forEach(call -> parts.add(StageParts.of(call, json)));
        return new StageView(
                key,
                words.title(),
                words.says(),
                words.facts(),
                words.tone(),
                took(Duration.ofNanos(stage.micros() * 1000)),
                parts,
                PrettyJson.of(stage.resultJson(), json));
    }

    private StageWords words(LoggedStage stage) {
        var name = stage.stage();
        try {
            return switch (kind(stage)) {
                case "heard" -> StageWords.of(read(stage, Turn.class));
                case "guard" -> StageWords.of(read(stage, Guarded.class));
                case "writer" -> StageWords.writer(read(stage, Brief.class));
                case "route" -> StageWords.of(read(stage, Route.class));
                case "mode" -> StageWords.of(read(stage, Allowed.class));
                case "outstanding" -> StageWords.of(read(stage, OpenIssues.class));
                case "signals" -> StageWords.of(read(stage, Signals.class));
                case "context" -> StageWords.of(read(stage, Brief.class));
                case "identity" -> StageWords.of(read(stage, Identity.class));
                case "specialist" -> StageWords.of(read(stage, Proposal.class));
                case "assemble" -> StageWords.of(read(stage, Reply.class));
                case "gate" -> StageWords.of(read(stage, Verdict.class));
                case "decide" -> StageWords.of(read(stage, Outcome.class));
                default -> unexplained(name);
            };
        } catch (IOException | RuntimeException e) {
            // an older or newer version of the result: the raw text is still there to be read
            return unexplained(name);
        }
    }

    private List<Part> parts(LoggedStage stage) {
        try {
            return switch (kind(stage)) {
                case "context" -> StageParts.of(read(stage, Brief.class));
                case "specialist" -> StageParts.of(read(stage, Proposal.class), json);
                default -> List.of();
            };
        } catch (IOException | RuntimeException e) {
            return List.of(); // as for its words
        }
    }

    private <T> T read(LoggedStage stage, Class<T> type) throws IOException {
        var result = json.readValue(stage.resultJson(), type);
        if (result == null) {
            throw new IOException("empty result of " + stage.stage());
        }
        return result;
    }

    private static StageWords unexplained(String stage) {
        return new StageWords(
                stage.substring(0, 1).toUpperCase(Locale.ROOT) + StageWords.plain(stage.substring(1)),
                "See the stored result.",
                List.of(),
                "quiet");
    }

    private String raw(Outcome outcome) {
        try {
            return PrettyJson.of(json.writeValueAsString(outcome), json);
        } catch (IOException e) {
            return outcome.word();
        }
    }

    private ActionView told(LoggedAction action) {
        var tone = switch (action.state()) {
            case "DONE" -> "good";
            case "WITHDRAWN", "DROPPED" -> "care";
            case "PARKED" -> "stop";
            default -> "quiet";
        };
        var tries = action.tries() > 1 ? ", " + action.tries() + " tries" : "";
        var words = ActionWords.of(action, json);
        return new ActionView(
                words.title(),
                StageWords.plain(action.state().toLowerCase(Locale.ROOT)) + tries,
                tone,
                action.decidedBy(),
                action.reason() == null ? null : Reason.valueOf(action.reason()).says(),
                words.words());
    }

    private static @Nullable String took(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : took(Duration.between(from, to));
    }

    private static String took(Duration duration) {
        if (duration.toNanos() < 1_000_000) {
            return "< 1 ms";
        }
        return duration.toMillis() < 10_000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }
}
