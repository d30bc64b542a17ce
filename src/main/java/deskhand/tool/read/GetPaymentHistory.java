package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the customer was charged and paid back. */
@Singleton
class GetPaymentHistory implements Tool {

    private static final int MOST = 20;
    private static final String NONE = "There are no payments.";

    private final OwnRecords records;
    private final TrustNeeded trust;

    GetPaymentHistory(OwnRecords records, TrustNeeded trust) {
        this.records = records;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "get_payment_history",
                "Tells charges and refunds of this customer, newest first, with order, amount, way of payment and state.",
                OwnRecords.ORDER_SCHEMA.formatted("only those of this order; without it the newest of all"),
                false,
                trust.toKnow(FactKind.PAYMENTS),
                Duration.ofSeconds(5));
    }

    private record OfOrder(Payment payment, @Nullable String number) {}

    @Override
    public Result use(Caller caller, String arguments) {
        if (caller.email() == null) {
            return OwnRecords.NO_ADDRESS;
        }
        var number = records.argument(arguments, "order_number");
        if (number != null) {
            return records.order(caller, number, GetPaymentHistory::ofOne);
        }
        var look = records.look(caller);
        if (look.file().isEmpty()) {
            return OwnRecords.noRecords(look, FactKind.PAYMENTS);
        }
        var payments = look.file().map(GetPaymentHistory::all).orElse(List.of());
        return payments.isEmpty()
                ? OwnRecords.none(look, Set.of(FactKind.ORDERS, FactKind.PAYMENTS), NONE)
                : told(payments);
    }

    private static Result ofOne(CustomerFile.Purchase purchase) {
        var payments = purchase.payments().stream()
                .map(payment -> new OfOrder(payment, purchase.number()))
                .toList();
        return payments.isEmpty() ? new Result.Done(NONE) : told(payments);
    }

    private static List<OfOrder> all(CustomerFile file) {
        var all = new ArrayList<OfOrder>();
        file.purchases()
                .forEach(purchase ->
                        purchase.payments().forEach(payment -> all.add(new OfOrder(payment, purchase.number()))));
        file.payments().forEach(payment -> all.add(new OfOrder(payment, null)));
        return all;
    }

    private static Result told(List<OfOrder> payments) {
        var newest = payments.stream()
                .sorted(Comparator.comparing((OfOrder one) -> one.payment().at())
                        .reversed())
                .limit(MOST)
                .toList();
        var fields = new LinkedHashMap<String, String>();
        newest.forEach(one -> Fields.of(one.payment(), one.number()).forEach(fields::putIfAbsent));
        return new Result.Done(
                newest.stream()
                        .map(one -> RecordSentences.of(one.payment(), one.number()))
                        .collect(Collectors.joining("\n")),
                fields);
    }
}
