package deskhand.tool.read;

import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.Customers;
import deskhand.customer.FactKind;
import deskhand.tool.Tool.Caller;
import deskhand.tool.Tool.Result;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of whoever a tool works for, and what it was asked. */
@Singleton
class OwnRecords {

    /** What a tool takes that works on one order. */
    static final String ORDER_SCHEMA = """
            {"type":"object","properties":{"order_number":{"type":"string","maxLength":40,\
            "description":"%s"}},"required":[],"additionalProperties":false}""";

    static final Result NO_ADDRESS =
            new Result.Refused("The conversation has no e-mail address, so there are no records to look at.");

    private static final Result UNKNOWN = new Result.Failed(
            "The shop's records cannot be read right now, so this is unknown. Do not say that there is none.");

    private final Customers customers;
    private final ObjectMapper json;

    OwnRecords(Customers customers, ObjectMapper json) {
        this.customers = customers;
        this.json = json;
    }

    Customers.Look look(Caller caller) {
        return caller.email() == null ? new Customers.Look(Optional.empty(), null) : customers.look(caller.email());
    }

    /** One order in the words of a tool, or why it cannot be told. */
    Result order(Caller caller, String number, Function<Purchase, Result> told) {
        if (caller.email() == null) {
            return NO_ADDRESS;
        }
        var sought = customers.purchase(caller.email(), number);
        return sought.purchase().map(told).orElseGet(() -> notFound(sought, number));
    }

    /** Null if it was not given. */
    @Nullable
    String argument(String arguments, String name) {
        try {
            var value = Objects.requireNonNull(json.readValue(arguments, JsonNode.class))
                    .get(name);
            return value == null || !value.isString() || value.getStringValue().isBlank()
                    ? null
                    : value.getStringValue().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose it is stays open: that the number belongs to somebody else is nobody's business. */
    private static Result notFound(Customers.Sought sought, String number) {
        if (sought.newestOnly()) {
            return new Result.Done(
                    "Order " + number + " is not among the newest orders under the e-mail address of this"
                            + " conversation; it may be older. Do not say that there is no such order.");
        }
        return sought.unknown() != null
                ? UNKNOWN
                : new Result.Done("There is no order " + number + " under the e-mail address of this conversation.");
    }

    static Result noRecords(Customers.Look look, FactKind about) {
        return none(look, Set.of(about), "There are no records under the e-mail address of this conversation.");
    }

    /** That there is none may be said only by those who would know: one that did not answer may be the one. */
    static Result none(Customers.Look look, Set<FactKind> about, String says) {
        return look.unknown() != null && !look.live().containsAll(about) ? UNKNOWN : new Result.Done(says);
    }
}
