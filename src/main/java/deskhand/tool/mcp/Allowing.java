package deskhand.tool.mcp;

import static deskhand.tool.mcp.McpServers.refused;

import deskhand.base.SteeringSigns;
import deskhand.customer.Trust;
import deskhand.tool.Tools;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be so before a server's tool is allowed. A tool either has an argument that says whose data it is about, which is then
 * filled by code, or tells nothing of any customer.
 */
@Singleton
class Allowing {

    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_SCHEMA = 8_000;

    private final Tools tools;
    private final SteeringSigns signs;
    private final ObjectMapper json;

    Allowing(Tools tools, SteeringSigns signs, ObjectMapper json) {
        this.tools = tools;
        this.signs = signs;
        this.json = json;
    }

    /** What is kept of an allowance. */
    record Fit(
            String schema,
            Map<String, Filled> bound,
            List<String> leftOut,
            Trust trust,
            @Nullable String description) {}

    Fit fit(Offer offer, McpAllowance wish) {
        reads(offer, wish);
        var bound = bound(offer, Objects.requireNonNullElse(wish.bound(), Map.of()));
        var leftOut = leftOut(offer, Objects.requireNonNullElse(wish.leftOut(), List.of()));
        var schema = schema(offer, bound, leftOut);
        var ofNobody = Boolean.TRUE.equals(wish.tellsNothingOfCustomers());
        whose(schema, bound, ofNobody);
        var trust = wish.trust() == null
                ? Trust.VERIFIED
                : Trust.valueOf(wish.trust().toUpperCase(Locale.ROOT));
        if (!bound.isEmpty() && trust != Trust.VERIFIED) {
            throw refused("A tool about the customer needs it to be proven who writes: trust verified.");
        }
        return new Fit(Allowed.written(json, schema), bound, leftOut, trust, description(offer, wish));
    }

    /** What the server says counts only against it. */
    private static void reads(Offer offer, McpAllowance wish) {
        if (!Boolean.TRUE.equals(wish.readsOnly())) {
            throw refused(
                    "Only tools that change nothing can be allowed; say so (reads_only) if you know it of this one."
                            + " What customers want changed goes through approvals, which a server's tool cannot.");
        }
        if (Boolean.FALSE.equals(offer.saysReadOnly())) {
            throw refused("The server says of this tool that it changes something, so it cannot be allowed.");
        }
    }

    private static Map<String, Filled> bound(Offer offer, Map<String, String> wanted) {
        var bound = new TreeMap<String, Filled>();
        wanted.forEach((argument, word) -> {
            argument(offer, argument);
            bound.put(
                    argument,
                    Filled.named(word)
                            .orElseThrow(() -> refused("The argument " + argument
                                    + " can be bound to customer_email or customer_number, and to nothing else.")));
        });
        return bound;
    }

    private static List<String> leftOut(Offer offer, List<String> wanted) {
        var required = ModelSchema.names(offer.schema().get("required"));
        for (var argument : wanted) {
            argument(offer, argument);
            if (required.contains(argument)) {
                throw refused("The argument " + argument + " is required there, so it cannot be left out.");
            }
        }
        return wanted.stream().distinct().sorted().toList();
    }

    private static void argument(Offer offer, String name) {
        var properties = offer.schema().get("properties");
        if (properties == null || !properties.isObject() || properties.get(name) == null) {
            throw refused("The tool has no argument " + name + ".");
        }
    }

    private JsonNode schema(Offer offer, Map<String, Filled> bound, List<String> leftOut) {
        var without = new TreeSet<>(bound.keySet());
        without.addAll(leftOut);
        try {
            var schema = ModelSchema.of(
                    offer.schema(), without, text -> !signs.in(text).isEmpty());
            var text = Allowed.written(json, schema);
            if (text.length() > LONGEST_SCHEMA) {
                throw refused("Its arguments take more than " + LONGEST_SCHEMA + " characters; leave some out.");
            }
            tools.schemaComplaint(text).ifPresent(wrong -> {
                throw refused(wrong);
            });
            return schema;
        } catch (ModelSchema.Unfit e) {
            throw refused(e.why());
        }
    }

    private static void whose(JsonNode schema, Map<String, Filled> bound, boolean ofNobody) {
        if (ofNobody != bound.isEmpty()) {
            throw refused(
                    ofNobody
                            ? "It cannot be bound to the customer and tell nothing of customers at once."
                            : "Nothing says whose data it tells. Bind the argument that names the customer, or say that"
                                    + " it tells nothing about any customer (tells_nothing_of_customers).");
        }
        var names = new ArrayList<String>();
        ModelSchema.visit(schema, (name, _) -> names.add(name));
        names.stream()
                .filter(name -> WhoseWords.isPerson(name) || ofNobody && WhoseWords.isTheirs(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("The argument " + name + " sounds like it says whose data is asked for, and a model"
                            + " would fill it. Bind it to the customer or leave it out.");
                });
    }

    private @Nullable String description(Offer offer, McpAllowance wish) {
        var own = wish.description() == null || wish.description().isBlank()
                ? null
                : wish.description().strip();
        var read = own == null ? offer.description() : own;
        if (read.isBlank()) {
            throw refused("The server does not say what it does; write a description.");
        }
        if (read.length() > LONGEST_DESCRIPTION) {
            throw refused("The server's description is longer than " + LONGEST_DESCRIPTION
                    + " characters; write one of your own.");
        }
        var steers = signs.in(read);
        if (!steers.isEmpty()) {
            throw refused("Its description looks like it is to steer the bot: it " + String.join(", and it ", steers)
                    + ". Write one of your own if you trust the tool all the same.");
        }
        return own;
    }

    List<String> steers(Offer offer) {
        return signs.in(offer.text());
    }
}
