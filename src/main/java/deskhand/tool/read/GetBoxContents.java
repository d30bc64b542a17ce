package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.FactKind;
import deskhand.customer.Product;
import deskhand.customer.Products;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is in a box, thing by thing. */
@Singleton
class GetBoxContents implements Tool {

    private final OwnRecords records;
    private final Products products;
    private final TrustNeeded trust;

    GetBoxContents(OwnRecords records, Products products, TrustNeeded trust) {
        this.records = records;
        this.products = products;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "get_box_contents",
                "Tells what is in a box or an order of this customer, with a description of each thing.",
                OwnRecords.ORDER_SCHEMA.formatted("without it the newest order"),
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
            return records.order(caller, number, this::told);
        }
        var look = records.look(caller);
        return look.file().map(CustomerFile::purchases).stream()
                .flatMap(purchases -> purchases.stream())
                .findFirst()
                .map(this::told)
                .orElseGet(() -> OwnRecords.noRecords(look, FactKind.ORDERS));
    }

    private Result told(Purchase purchase) {
        var known = products
                .named(purchase.items().stream()
                        .map(CustomerFile.Item::name)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Product::name, Function.identity()));
        var items = purchase.items().stream()
                .map(item -> {
                    var product = known.get(item.name());
                    return item.quantity() + " × " + item.name()
                            + (product == null || product.description().isBlank() ? "" : ": " + product.description());
                })
                .collect(Collectors.joining("\n"));
        return new Result.Done("Order " + purchase.number() + " contains:\n" + items, Fields.of(purchase));
    }
}
