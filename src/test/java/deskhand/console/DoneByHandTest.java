package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody does by hand that is no setting is in the audit log too, whether over the API or on a page. */
class DoneByHandTest {

    private static Shop shop;
    private static Mishaps mishaps;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.most-tries", 2));
        mishaps = new Mishaps(shop);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String audit(String part, String item) {
        return shop.service.get("/api/v1/audit?part=" + part + "&item=" + item).body();
    }

    private static void send(String method, String path, String json, int status) {
        assertThat(shop.service.send(method, "/api/v1" + path, json).statusCode())
                .isEqualTo(status);
    }

    private static void press(String path) {
        var answer = Service.exchange(HttpRequest.newBuilder(shop.service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String field(String name, String before, String after) {
        return "{\"name\":\"%s\",\"before\":\"%s\",\"after\":\"%s\"}".formatted(name, before, after);
    }

    @Test
    void the_mode_of_a_conversation() {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        var path = "/connections/shop/conversations/" + ref + "/mode";

        send("PUT", path, "{\"mode\":\"draft\"}", 200);
        send("PUT", path, "{\"mode\":\"draft\"}", 200);
        send("PUT", path, "{\"mode\":\"off\"}", 200);
        send("PUT", path, "{}", 200);

        var entries = audit("conversation_modes", "shop/" + ref);
        assertThat(entries.split("\"how\":\"PUT /api/v1" + path + "\"", -1)).hasSize(4);
        assertThat(entries)
                .contains("\"who\":\"this machine\"", field("mode", "draft", "off"))
                .contains("\"change\":\"added\"", "\"change\":\"removed\"");
    }

    @Test
    void the_key_of_a_panel() {
        send("POST", "/connections/shop/sidebar-key", "", 200);
        send("POST", "/connections/shop/sidebar-key", "", 200);
        send("DELETE", "/connections/shop/sidebar-key", "", 204);

        assertThat(audit("sidebar_keys", "shop"))
                .contains("\"how\":\"POST /api/v1/connections/shop/sidebar-key\"")
                .contains("\"how\":\"DELETE /api/v1/connections/shop/sidebar-key\"")
                .contains("\"change\":\"added\"", "\"change\":\"changed\"", "\"change\":\"removed\"")
                .doesNotContain("sk_");
    }

    @Test
    void actions_that_are_tried_again_or_dropped() {
        mishaps.replyIsParked();
        var dropped = mishaps.parkedId();
        press("/operations/actions/" + dropped + "/drop");
        send("POST", "/actions/" + dropped + "/retry", "", 409);
        mishaps.replyIsParked();
        var retried = mishaps.parkedId();
        send("POST", "/actions/" + retried + "/retry", "", 200);

        assertThat(audit("actions", dropped))
                .contains("\"how\":\"POST /operations/actions/" + dropped + "/drop\"")
                .contains(field("state", "parked", "dropped"))
                .doesNotContain("retry");
        assertThat(audit("actions", retried)).contains(field("state", "parked", "waiting"));
        shop.untilIdle();
    }

    @Test
    void deliveries_that_are_replayed_or_dismissed() {
        mishaps.deliveryFails(Shop.THANKS);
        var replayed = mishaps.failedId();
        press("/operations/deliveries/" + replayed + "/replay");
        assertThat(audit("deliveries", replayed)).contains("\"after\":\"failed again\"");
        mishaps.deliveryFails(Shop.THANKS);
        var dismissed = mishaps.failedId();
        send("POST", "/deliveries/" + dismissed + "/dismiss", "", 200);
        mishaps.troubleIsOver();
        send("POST", "/deliveries/" + replayed + "/replay", "", 200);

        assertThat(audit("deliveries", replayed))
                .contains("\"how\":\"POST /operations/deliveries/" + replayed + "/replay\"")
                .contains("\"how\":\"POST /api/v1/deliveries/" + replayed + "/replay\"")
                .contains(field("state", "failed", "taken"), "\"after\":\"heard\"");
        assertThat(audit("deliveries", dismissed)).contains(field("state", "failed", "ignored"));
        assertThat(shop.service.get("/audit?part=deliveries").body()).contains("dismiss", "ignored");
    }
}
