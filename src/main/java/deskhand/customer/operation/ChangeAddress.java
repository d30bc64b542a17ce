package deskhand.customer.operation;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another address, for one order or for all boxes to come. */
@Singleton
class ChangeAddress implements Rule<ChangeAddress.Asked> {

    private static final Set<String> NOT_SHIPPED = Set.of("placed", "packed");

    private final ObjectMapper json;

    ChangeAddress(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(
            @Nullable String orderNumber,
            @Nullable String recipient,
            String street,
            String postalCode,
            String city,
            String country) {

        Address address() {
            return new Address(recipient, street, postalCode, city, country);
        }

        @Override
        public String toString() {
            return "ChangeAddress.Asked[" + country + "]";
        }
    }

    @Override
    public String name() {
        return "change_address";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        return asked.orderNumber() == null
                ? ofBoxes(asked, standing.subscription())
                : ofOrder(asked, asked.orderNumber(), standing);
    }

    private static Judged ofBoxes(Asked asked, Standing.@Nullable Subscription subscription) {
        if (subscription == null || !subscription.runs()) {
            return new Judged.No("The customer has no running subscription. For an order its number is needed.");
        }
        return new Judged.Fine(new Plan(
                "Deliver boxes to another address",
                "subscription:address",
                "change the delivery address of your boxes",
                "The delivery address of your boxes is changed as you asked.",
                List.of(new Plan.Change(
                        "Address", line(subscription.address()), asked.address().line())),
                List.of(sameCountry(subscription.address(), asked)),
                null));
    }

    private static Judged ofOrder(Asked asked, String number, Standing standing) {
        var order = standing.order(number).orElse(null);
        if (order == null) {
            return new Judged.No(standing.noOrder(number));
        }
        if (order.shipped() || !NOT_SHIPPED.contains(order.status())) {
            return new Judged.No("Order " + order.number() + " is " + order.status()
                    + ", so its address cannot be changed any more.");
        }
        return new Judged.Fine(new Plan(
                "Deliver order " + order.number() + " to another address",
                "order:" + order.number() + ":address",
                "change the delivery address of order " + order.number(),
                "The delivery address of order " + order.number() + " is changed as you asked.",
                List.of(new Plan.Change(
                        "Address", line(order.address()), asked.address().line())),
                List.of(
                        new Plan.Policy(
                                "The order is not packed yet", order.status().equals("placed")),
                        sameCountry(order.address(), asked)),
                null));
    }

    private static Plan.Policy sameCountry(@Nullable Address before, Asked asked) {
        return new Plan.Policy(
                "The address stays in the same country, as far as the present one is known",
                before == null || before.country().equalsIgnoreCase(asked.country()));
    }

    private static String line(@Nullable Address address) {
        return address == null ? "as in the shop's records" : address.line();
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var address = written(asked.address());
        var number = asked.orderNumber();
        if (number != null) {
            return standing.order(number)
                    .filter(order -> deed.rows().deliverOrderTo(order.id(), address) == 1)
                    .isPresent();
        }
        var subscription = standing.subscription();
        return subscription != null && deed.rows().deliverBoxesTo(subscription.id(), address) == 1;
    }

    private String written(Address address) {
        try {
            return json.writeValueAsString(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
