package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.testing.Service;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the own network is out of bounds, nothing there is called, however its address came to be stored. */
class PrivateAddressesForbiddenTest {

    @Test
    void the_own_network_is_neither_taken_nor_called() {
        var settings = new HashMap<>(Furnished.SETTINGS);
        settings.put("deskhand.outbound.private-addresses", "false");
        try (var service = Service.start(settings).showing(Furnished.API_TOKEN);
                var shop = new Furnished(service, "acme")) {
            assertThat(shop.setUp().status()).isEqualTo(422);
            assertThat(shop.change(Map.of(
                                    "kind",
                                    "chatwoot",
                                    "base_url",
                                    shop.chatwoot.url(),
                                    "webhook_secret",
                                    "a-secret-of-theirs"))
                            .detail())
                    .contains("DESKHAND_OUTBOUND_PRIVATE_ADDRESSES");

            service.bean(Connections.class)
                    .put("acme", new ConnectionSpec("chatwoot", shop.chatwoot.url(), "7", "token", "secret", null));

            assertThat(shop.check().about("address")).singleElement().asString().startsWith("broken");
            assertThat(shop.chatwoot.requests()).isEmpty();
        }
    }
}
