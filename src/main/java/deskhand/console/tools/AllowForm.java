package deskhand.console.tools;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.tool.mcp.Filled;
import deskhand.tool.mcp.McpAllowance;
import deskhand.tool.mcp.McpArgument;
import deskhand.tool.mcp.McpOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a server's tool is allowed, as fields of a form, and back. */
final class AllowForm {

    private static final String BY_MODEL = "model";
    private static final String LEFT_OUT = "left_out";

    private AllowForm() {}

    static Form of(McpOffer offer, List<String> categories) {
        var known = offer.allowance();
        var form = new Form()
                .with("pin", offer.pin())
                .ticked("reads_only", known != null)
                .ticked("of_nobody", known != null && Boolean.TRUE.equals(known.tellsNothingOfCustomers()))
                .with("description", known == null ? "" : known.description())
                .with("trust", known == null ? "verified" : known.trust())
                .with("within_ms", known == null ? "3000" : known.withinMs())
                .with("most_characters", known == null ? "4000" : known.mostCharacters())
                .withAll("categories", categories);
        for (var argument : offer.arguments()) {
            form.with(field(argument), filledWith(argument, known));
        }
        return form;
    }

    private static String filledWith(McpArgument argument, @Nullable McpAllowance known) {
        if (known != null) {
            var bound = Objects.requireNonNullElse(known.bound(), Map.<String, String>of());
            return bound.containsKey(argument.name())
                    ? bound.get(argument.name())
                    : Objects.requireNonNullElse(known.leftOut(), List.of()).contains(argument.name())
                            ? LEFT_OUT
                            : BY_MODEL;
        }
        if (!argument.namesSomebody()) {
            return BY_MODEL;
        }
        return argument.name().toLowerCase(Locale.ROOT).contains("mail")
                ? Filled.CUSTOMER_EMAIL.word()
                : argument.required() ? Filled.CUSTOMER_NUMBER.word() : LEFT_OUT;
    }

    static String field(McpArgument argument) {
        return "argument-" + argument.name();
    }

    static List<Choice> choices(McpArgument argument) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(BY_MODEL, "the specialist says it"));
        choices.add(new Choice(Filled.CUSTOMER_EMAIL.word(), "the customer's e-mail address"));
        choices.add(new Choice(Filled.CUSTOMER_NUMBER.word(), "the customer's number in the shop"));
        if (!argument.required()) {
            choices.add(new Choice(LEFT_OUT, "left out"));
        }
        return choices;
    }

    static McpAllowance read(Form form, McpOffer offer) {
        var bound = new TreeMap<String, String>();
        var leftOut = new ArrayList<String>();
        for (var argument : offer.arguments()) {
            switch (form.value(field(argument))) {
                case BY_MODEL -> {}
                case LEFT_OUT -> leftOut.add(argument.name());
                default -> bound.put(argument.name(), form.value(field(argument)));
            }
        }
        return new McpAllowance(
                form.value("pin"),
                form.isTicked("reads_only"),
                form.isTicked("of_nobody"),
                bound,
                leftOut,
                form.orNull("description", "Description", 1_000),
                form.choice("trust", "Who writes must be", List.of("verified", "claimed", "anonymous")),
                (int) form.number("within_ms", "Time-out", 100, 20_000),
                (int) form.number("most_characters", "Most characters", 100, 20_000),
                null);
    }
}
