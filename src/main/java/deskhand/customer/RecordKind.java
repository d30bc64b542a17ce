package deskhand.customer;

/** What can be imported. */
public enum RecordKind {
    PRODUCT(RecordLine.Product.class),
    CUSTOMER(RecordLine.Customer.class),
    SUBSCRIPTION(RecordLine.Subscription.class),
    ORDER(RecordLine.Order.class),
    /** Of an order that is known, one by one. */
    ITEM(OrderLine.Item.class),
    /** Of an order that is known, one by one. */
    SHIPMENT(OrderLine.Shipment.class),
    PAYMENT(RecordLine.Payment.class),
    CLAIM(RecordLine.Claim.class);

    private final Class<? extends RecordLine> line;

    RecordKind(Class<? extends RecordLine> line) {
        this.line = line;
    }

    /** What has to be there before a line of this kind. */
    String belongsTo() {
        return this == ITEM || this == SHIPMENT ? "order" : "customer";
    }

    Class<? extends RecordLine> line() {
        return line;
    }
}
