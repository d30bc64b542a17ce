package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.chatwoot.HeardRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands by one click. */
class MacrosTest {

    private static Service service;
    private static int connections;

    private final Furnished shop = new Furnished(service, "macros-" + ++connections);

    @BeforeAll
    static void start() {
        service = Service.start(Furnished.SETTINGS).showing(Furnished.API_TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void close() {
        shop.chatwoot.assertNoInvalidRequests();
        shop.close();
    }

    @Test
    void agents_get_macros_that_write_the_commands_for_them() {
        shop.setUp();

        var macros = shop.chatwoot.account().noteMacros();
        assertThat(macros).hasSize(7);
        assertThat(macros.get("Deskhand: send the draft")).contains("add_private_note", "@deskhand send");
        assertThat(macros.get("Deskhand: pause the bot")).contains("@deskhand pause");

        shop.chatwoot.forgetRequests();
        shop.setUp();
        assertThat(shop.chatwoot.requests()).extracting(HeardRequest::method).containsOnly("GET");
    }

    @Test
    void a_macro_that_somebody_changed_says_again_what_it_should() {
        shop.setUp();
        shop.chatwoot.account().changeMacro("Deskhand: take over", "@deskhand send");

        var told = shop.setUp();

        assertThat(told.states()).contains("repaired");
        assertThat(shop.chatwoot.account().noteMacros().get("Deskhand: take over"))
                .contains("@deskhand take over")
                .doesNotContain("send");
    }

    @Test
    void macros_of_others_are_left_alone() {
        shop.setUp();
        shop.chatwoot.account().addMacro("Say goodbye", "Bye");

        shop.told("DELETE", "/api/v1/connections/" + shop.slug, Map.of("admin_token", shop.ada.token()));

        assertThat(shop.chatwoot.account().noteMacros()).containsOnlyKeys("Say goodbye");
    }
}
