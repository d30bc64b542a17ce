package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the parcels of an order are. */
@Singleton
class TrackPackage implements Tool {

    private final OwnRecords records;
    private final TrustNeeded trust;

    TrackPackage(OwnRecords records, TrustNeeded trust) {
        this.records = records;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "track_package",
                "Tells where the parcels of an order of this customer are: carrier, tracking number and link, when they were"
                        + " shipped, expected and delivered.",
                OwnRecords.ORDER_SCHEMA.formatted("without it the newest order that is still open"),
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
            return records.order(caller, number, TrackPackage::told);
        }
        var look = records.look(caller);
        return newest(look.file().map(CustomerFile::purchases).orElse(List.of()))
                .map(TrackPackage::told)
                .orElseGet(() -> OwnRecords.noRecords(look, FactKind.ORDERS));
    }

    /** What has not arrived is what people ask about. */
    private static Optional<Purchase> newest(List<Purchase> purchases) {
        return Stream.concat(
                        purchases.stream()
                                .filter(purchase ->
                                        List.of("placed", "packed", "shipped").contains(purchase.status())),
                        purchases.stream())
                .findFirst();
    }

    private static Result told(Purchase purchase) {
        var text = purchase.shipments().size() < 2
                ? RecordSentences.of(purchase)
                : purchase.shipments().stream()
                        .map(shipment ->
                                "A parcel of your order " + purchase.number() + " " + RecordSentences.of(shipment))
                        .collect(Collectors.joining("\n"));
        return new Result.Done(text, Fields.of(purchase));
    }
}
