package deskhand.pipeline.specialist;

import deskhand.base.SteeringSigns;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.model.ToolOffer;
import deskhand.model.Toolbox;
import deskhand.tool.EscalateToHuman;
import deskhand.tool.Tool;
import deskhand.tool.Tool.Result;
import deskhand.tool.Tools;
import deskhand.tool.TransferToSpecialist;
import deskhand.turn.ToolUse;
import deskhand.turn.ToolUse.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tools of one turn. The same ask is not carried out twice, and after {@value #MOST} that were carried out there are no
 * more. Whom a tool works for is said here, by the conversation. Used by one thread.
 */
final class TurnTools implements Toolbox {

    static final int MOST = 6;
    private static final int MOST_TRANSFERS = 2;
    private static final Pattern ARTICLE = Pattern.compile("(?m)^\\[(article:[^\\]\\s]+)]");

    private final Means means;
    private final Function<List<String>, String> instructions;
    private final List<ToolUse> uses = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> suspicions = new ArrayList<>();
    private Tool.Caller caller;
    private List<String> categories;
    private @Nullable String handover;

    /** What all turns share. */
    record Means(Tools tools, Prompts prompts, SteeringSigns signs) {}

    /** {@code instructions}: those of the specialists of categories. */
    TurnTools(Means means, Tool.Caller caller, List<String> categories, Function<List<String>, String> instructions) {
        this.means = means;
        this.caller = caller;
        this.categories = List.copyOf(categories);
        this.instructions = instructions;
    }

    /** What was used for an earlier draft of the same turn counts, and is not done again. */
    void remember(List<ToolUse> earlier) {
        earlier.forEach(this::note);
    }

    /** Looks up once more what was told for an earlier draft: the journal keeps texts and no single values. */
    void renewFields() {
        for (var use : uses) {
            if (use.state() == State.DONE
                    && means.tools().use(caller, categories, use.tool(), use.arguments()) instanceof Result.Done done) {
                fields.putAll(done.fields());
            }
        }
    }

    @Override
    public List<ToolOffer> offers() {
        return means.tools().of(categories).stream()
                .map(spec -> new ToolOffer(spec.name(), spec.description(), spec.schema()))
                .toList();
    }

    @Override
    public boolean isSpent() {
        return uses.stream().filter(use -> use.state() != State.REFUSED).count() >= MOST;
    }

    @Override
    public Told use(String tool, String arguments) {
        var canonical = means.tools().canonical(arguments).orElse(null);
        if (canonical == null) {
            return wrong(tool, arguments, "the arguments are no JSON object");
        }
        var complaint = means.tools().complaint(categories, tool, canonical);
        if (complaint.isPresent()) {
            return wrong(tool, canonical, complaint.get());
        }
        var known = told.get(tool + " " + canonical);
        if (known != null) {
            return Told.of(known);
        }
        if (isSpent()) {
            return Told.of("There are no more uses in this turn. Answer with what you have.");
        }
        return carriedOut(tool, canonical);
    }

    private Told wrong(String tool, String arguments, String complaint) {
        var shown = arguments.substring(0, Math.min(arguments.length(), 1_000));
        uses.add(new ToolUse(tool, State.REFUSED, shown, complaint, null, 0));
        return Told.wrong("REFUSED: " + complaint + ".");
    }

    private Told carriedOut(String tool, String arguments) {
        var transfer = tool.equals(TransferToSpecialist.NAME);
        if (transfer && !mayTransfer(target(arguments))) {
            return refused(tool, arguments, "No further handing over in this turn: answer, or hand over to a person.");
        }
        var began = System.nanoTime();
        var result = means.tools().use(caller, categories, tool, arguments);
        note(recorded(tool, arguments, result, (System.nanoTime() - began) / 1_000));
        if (result instanceof Result.Done done) {
            fields.putAll(done.fields());
        }
        if (tool.equals(EscalateToHuman.NAME)) {
            handover = means.tools().argument(arguments, "because").orElse("The specialist asks for a person.");
        }
        var text = told.getOrDefault(tool + " " + arguments, "");
        return transfer ? transferred(target(arguments), text) : Told.of(text);
    }

    private Told refused(String tool, String arguments, String why) {
        note(new ToolUse(tool, State.REFUSED, arguments, why, null, 0));
        return Told.of(told.getOrDefault(tool + " " + arguments, why));
    }

    private boolean mayTransfer(String category) {
        return !categories.contains(category)
                && uses.stream()
                                .filter(use ->
                                        use.tool().equals(TransferToSpecialist.NAME) && use.state() == State.DONE)
                                .count()
                        < MOST_TRANSFERS;
    }

    /** Whoever takes over has their own tools and instructions, and sees all that was found. */
    private Told transferred(String category, String text) {
        categories = List.of(category);
        caller = new Tool.Caller(
                caller.turnId(),
                caller.conversationId(),
                caller.connection(),
                category,
                caller.language(),
                caller.trust(),
                caller.email());
        return new Told(text, true, instructions.apply(categories));
    }

    private static ToolUse recorded(String tool, String arguments, Result result, long micros) {
        return switch (result) {
            case Result.Done done -> new ToolUse(tool, State.DONE, arguments, done.text(), null, micros);
            case Result.Pending pending ->
                new ToolUse(
                        tool,
                        State.PENDING,
                        arguments,
                        pending.text(),
                        pending.approval() == 0 ? null : pending.approval(),
                        micros);
            case Result.Refused refused -> new ToolUse(tool, State.REFUSED, arguments, refused.text(), null, micros);
            case Result.Failed failed -> new ToolUse(tool, State.FAILED, arguments, failed.text(), null, micros);
        };
    }

    private void note(ToolUse use) {
        uses.add(use);
        var signs = means.signs().in(use.result());
        var warning = signs.isEmpty()
                ? ""
                : means.prompts()
                        .fill(Role.SPECIALIST, "steering", Map.of("signs", String.join(", and ", signs)))
                        .request();
        signs.forEach(sign -> suspicions.add("What " + use.tool() + " told " + sign + "; read it with care."));
        var text = means.prompts()
                .fill(
                        Role.SPECIALIST,
                        "tool",
                        Map.of(
                                "state", use.state().name(),
                                "ref", refOf(uses.size() - 1),
                                "result", use.result(),
                                "warning", warning))
                .request();
        told.put(use.tool() + " " + use.arguments(), text);
    }

    /** Such as {@code tool:order_lookup#2}: the second use of that tool in this turn. */
    private String refOf(int place) {
        var tool = uses.get(place).tool();
        var number = uses.subList(0, place + 1).stream()
                .filter(use -> use.tool().equals(tool))
                .count();
        return "tool:" + tool + "#" + number;
    }

    /** What may be cited: results, and the passages that were found. */
    List<String> refs() {
        var refs = new ArrayList<String>();
        for (var place = 0; place < uses.size(); place++) {
            var use = uses.get(place);
            if (use.state() == State.DONE || use.state() == State.PENDING) {
                refs.add(refOf(place));
                ARTICLE.matcher(use.result()).results().forEach(article -> refs.add(article.group(1)));
            }
        }
        return refs;
    }

    /** All that was told so far, as a model reads it. */
    String lookedUp() {
        return uses.stream()
                .map(use -> told.get(use.tool() + " " + use.arguments()))
                .filter(text -> text != null)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    List<ToolUse> uses() {
        return List.copyOf(uses);
    }

    /** Single values that tools told, the newest of each. */
    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Why a person was asked for with a tool, null if not. */
    @Nullable
    String handover() {
        return handover;
    }

    /** Whose specialist has the word now. */
    String category() {
        return caller.category();
    }

    /** What looks like it was written to steer the bot, for a person. */
    List<String> suspicions() {
        return List.copyOf(suspicions);
    }

    private String target(String arguments) {
        return means.tools().argument(arguments, "category").orElse("");
    }
}
