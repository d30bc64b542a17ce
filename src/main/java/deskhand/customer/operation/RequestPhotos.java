package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The customer is asked for photos, and the open claim says so. */
@Singleton
class RequestPhotos implements Rule<RequestPhotos.Asked> {

    private static final List<String> CLAIMS = List.of("damage", "missing", "wrong_item");

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(String orderNumber, String of) {

        String what() {
            return switch (of) {
                case "packaging" -> "the packaging";
                case "label" -> "the shipping label";
                case "content" -> "everything that was in the parcel";
                default -> "the item";
            };
        }
    }

    @Override
    public String name() {
        return "request_photos";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var order = standing.order(asked.orderNumber()).orElse(null);
        if (order == null) {
            return new Judged.No(standing.noOrder(asked.orderNumber()));
        }
        return new Judged.Fine(new Plan(
                "Ask for photos of " + asked.what() + ", order " + order.number(),
                "order:" + order.number() + ":photos:" + asked.of(),
                "go on with your claim for order " + order.number(),
                "To go on with order " + order.number() + " we need photos of " + asked.what()
                        + ". Please send them in answer to this message.",
                List.of(new Plan.Change("Photos of " + asked.what(), "not asked for", "asked for")),
                List.of(new Plan.Policy(
                        "A claim for the order is open",
                        order.openClaims().stream().anyMatch(CLAIMS::contains))),
                null));
    }

    /** Asking is done by the reply that follows; a claim need not be there. */
    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        return standing.order(asked.orderNumber())
                .map(order ->
                        deed.rows().remark(order.id(), "(" + deed.day() + ": photos of " + asked.what() + " asked for)")
                                >= 0)
                .orElse(false);
    }
}
