package deskhand.console;

import deskhand.console.TraceView.Fact;
import deskhand.console.TraceView.Part;
import deskhand.console.TraceView.Words;
import deskhand.model.call.ModelCall;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Proposal;
import deskhand.turn.ToolUse;
import io.micronaut.serde.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a stage looked at, asked a model and used, each for itself. */
final class StageParts {

    private StageParts() {}

    /** What was found, with how well knowledge fits, and what else the specialist was given to read. */
    static List<Part> of(Brief brief) {
        var parts = new ArrayList<Part>();
        brief.evidence().forEach(one -> parts.add(of(one)));
        var background = brief.background();
        if (background != null) {
            background
                    .parts()
                    .forEach(part -> parts.add(new Part(
                            "Given to read: " + StageWords.plain(part.name()),
                            "quiet",
                            null,
                            null,
                            List.of(
                                    new Fact("From", part.source()),
                                    new Fact("As of", String.valueOf(Objects.requireNonNullElse(part.asOf(), "now"))),
                                    new Fact("Tokens", number(part.tokens()))),
                            List.of(new Words("Text", part.text())))));
        }
        return parts;
    }

    private static Part of(Evidence evidence) {
        var facts = new ArrayList<>(List.of(new Fact("Named", evidence.ref())));
        if (!evidence.isAboutCustomer()) {
            facts.add(new Fact("How well it fits", String.format(Locale.ROOT, "%.2f of 1", evidence.score())));
        }
        return new Part(
                StageWords.capitalised(StageWords.word(evidence.kind())) + ": " + evidence.title(),
                "good",
                null,
                web(evidence.link()),
                facts,
                List.of(new Words("Text", evidence.text())));
    }

    /** Whoever writes articles must not be able to put a script behind a link. */
    private static @Nullable String web(@Nullable String address) {
        return address != null && address.matches("(?i)https?://.+") ? address : null;
    }

    static List<Part> of(Proposal proposal, ObjectMapper json) {
        return proposal.tools().stream().map(use -> of(use, json)).toList();
    }

    private static Part of(ToolUse use, ObjectMapper json) {
        var tone = switch (use.state()) {
            case DONE -> "good";
            case PENDING -> "care";
            case REFUSED, FAILED -> "stop";
        };
        var says = switch (use.state()) {
            case DONE -> "done";
            case PENDING -> "waits for a person's approval";
            case REFUSED -> "refused: it may not be used like this";
            case FAILED -> "tried, and did not work";
        };
        return new Part(
                "Tool: " + StageWords.plain(use.tool()),
                tone,
                use.approval() == null ? null : "/approvals/" + use.approval(),
                null,
                List.of(new Fact("State", says), new Fact("Took", millis(use.micros() / 1_000))),
                List.of(
                        new Words("Asked for with", PrettyJson.of(use.arguments(), json)),
                        new Words("Answered", PrettyJson.of(use.result(), json))));
    }

    static Part of(ModelCall call, ObjectMapper json) {
        var isOk = call.outcome().equals(ModelCall.OK);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Role", StageWords.plain(call.role())));
        facts.add(new Fact("Model", call.model() + ", profile " + call.profile() + " at " + call.provider()));
        facts.add(new Fact("Tokens", tokens(call)));
        facts.add(new Fact("Cost", call.cost() == null ? "not known: the profile has no price" : money(call.cost())));
        facts.add(new Fact("Took", millis(call.millis())));
        facts.add(new Fact("Instructions", "version " + call.prompt()));
        if (!isOk) {
            facts.add(new Fact("Trouble", StageWords.plain(call.outcome())));
        }
        if (call.error() != null) {
            facts.add(new Fact("Because", call.error()));
        }
        var words = new ArrayList<>(List.of(new Words("What it was asked, personal data masked", call.request())));
        if (call.answer() != null) {
            words.add(new Words("What it answered", PrettyJson.of(call.answer(), json)));
        }
        return new Part(
                "Question to " + call.model() + (isOk ? "" : ": " + StageWords.plain(call.outcome())),
                isOk ? "good" : "care",
                null,
                null,
                facts,
                words);
    }

    private static String tokens(ModelCall call) {
        if (call.tokensIn() == null) {
            return "not told";
        }
        var cached = call.tokensCached() == null || call.tokensCached() == 0
                ? ""
                : " (" + number(call.tokensCached()) + " of them cached)";
        return number(call.tokensIn()) + " in" + cached
                + (call.tokensOut() == null ? "" : ", " + number(call.tokensOut()) + " out");
    }

    /** All questions of a turn together; null where there were none. */
    static @Nullable String spent(List<ModelCall> calls) {
        if (calls.isEmpty()) {
            return null;
        }
        var tokens = calls.stream()
                .mapToLong(call -> (call.tokensIn() == null ? 0 : call.tokensIn())
                        + (call.tokensOut() == null ? 0 : call.tokensOut()))
                .sum();
        var cost =
                calls.stream().map(ModelCall::cost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        var millis = calls.stream().mapToLong(ModelCall::millis).sum();
        return (calls.size() == 1 ? "1 question" : calls.size() + " questions") + " to models: " + number(tokens)
                + " tokens, " + money(cost) + ", " + millis(millis);
    }

    private static String money(BigDecimal cost) {
        return cost.signum() == 0
                ? "0"
                : cost.setScale(Math.min(cost.scale(), 6), RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String millis(long millis) {
        return millis < 1
                ? "< 1 ms"
                : millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
