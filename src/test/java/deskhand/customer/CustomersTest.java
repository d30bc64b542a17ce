package deskhand.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private final Customers customers = Brain.get(Customers.class);

    @Test
    void a_file_has_subscription_and_orders_newest_first() {
        var file = customers.find(" Mira@Example.com ").orElseThrow();

        assertThat(file.subscription()).isNotNull();
        assertThat(file.purchases()).extracting(CustomerFile.Purchase::number).containsExactly("1042", "1017");
        assertThat(file.purchases().getFirst().total()).hasToString("€46.50");
        assertThat(file.purchases().getFirst().items()).hasSize(2);
        assertThat(file.purchases().getFirst().shipments())
                .extracting(CustomerFile.Shipment::trackingNumber)
                .containsExactly("NP48210377SE");
    }

    @Test
    void nobody_is_found_under_an_unknown_address() {
        assertThat(customers.find("nobody@example.com")).isEmpty();
    }

    @Test
    void seeding_again_changes_nothing() {
        Brain.get(DemoData.class).seed();

        assertThat(customers.find("tom@example.com").orElseThrow().purchases()).hasSize(1);
    }
}
