package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One order, or the newest ones. */
@Singleton
class OrderLookup implements Tool {

    private final OwnRecords records;
    private final TrustNeeded trust;

    OrderLookup(OwnRecords records, TrustNeeded trust) {
        this.records = records;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "order_lookup",
                "Looks up an order of this customer: what was bought, when, its total and its state.",
                OwnRecords.ORDER_SCHEMA.formatted(
                        "the number the customer named; without it the newest orders are told"),
                false,
                trust.toKnow(FactKind.ORDERS),
                Duration.ofSeconds(5));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        if (caller.email() == null) {
            return OwnRecords.NO_ADDRESS;
        }
        var number = records.argument(arguments, "order_number");
        if (number != null) {
            return records.order(
                    caller, number, purchase -> new Result.Done(RecordSentences.of(purchase), Fields.of(purchase)));
        }
        var look = records.look(caller);
        var purchases = look.file().map(CustomerFile::purchases).orElse(List.of());
        return purchases.isEmpty()
                ? OwnRecords.noRecords(look, FactKind.ORDERS)
                : new Result.Done(
                        purchases.stream().map(RecordSentences::of).collect(Collectors.joining("\n")),
                        Fields.of(purchases.getFirst()));
    }
}
