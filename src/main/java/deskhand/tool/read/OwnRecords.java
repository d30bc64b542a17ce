package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.Customers;
import deskhand.tool.Tool.Caller;
import deskhand.tool.Tool.Result;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
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

    private final Customers customers;
    private final ObjectMapper json;

    OwnRecords(Customers customers, ObjectMapper json) {
        this.customers = customers;
        this.json = json;
    }

    Optional<CustomerFile> file(Caller caller) {
        return caller.email() == null
                ? Optional.empty()
                : customers.look(caller.email()).file();
    }

    Optional<Purchase> purchase(Caller caller, String number) {
        return caller.email() == null ? Optional.empty() : customers.purchase(caller.email(), number);
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
    static Result noSuchOrder(String number) {
        return new Result.Done("There is no order " + number + " under the e-mail address of this conversation.");
    }

    static Result noRecords() {
        return new Result.Done("There are no records under the e-mail address of this conversation.");
    }
}
