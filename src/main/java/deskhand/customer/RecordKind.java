package deskhand.customer;

/** What can be imported. */
public enum RecordKind {
    PRODUCT(RecordLine.Product.class),
    CUSTOMER(RecordLine.Customer.class),
    SUBSCRIPTION(RecordLine.Subscription.class),
    ORDER(RecordLine.Order.class),
    PAYMENT(RecordLine.Payment.class),
    CLAIM(RecordLine.Claim.class);

    private final Class<? extends RecordLine> line;

    RecordKind(Class<? extends RecordLine> line) {
        this.line = line;
    }

    Class<? extends RecordLine> line() {
        return line;
    }
}
