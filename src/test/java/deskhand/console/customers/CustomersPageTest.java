package deskhand.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import deskhand.console.Browsers;
import deskhand.console.Posts;
import deskhand.testing.Service;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables of records brought in, and customers looked up. */
class CustomersPageTest {

    private static final String CUSTOMERS = """
            ref,name,email,lifetime_value,lifetime_currency,since
            c1,"Berg, Ida",Ida@Example.com,120.50,EUR,2024-05-01
            c2,Olaf <b>Ek</b>,olaf@example.com,,,
            c3,,nobody@example.com,,,
            c4,Pia,pia@example.com,lots,EUR,
            """;
    private static final String ORDERS = """
            ref;customer;number;status;total;currency;placed_at
            o1;c1;1001;shipped;38,00;EUR;2026-11-02
            o2;c9;1002;shipped;12,00;EUR;2026-11-02 10:30:00
            o3;c1;1003;lost;12,00;EUR;2026-11-02
            """;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_rehearsal_names_each_row_that_is_wrong_and_keeps_nothing() {
        var before = service.count("select count(*) from customer");

        var rehearsed = take("customer", CUSTOMERS.replace("c1,", "r1,").replace("c2,", "r2,"), "rehearse");

        assertThat(rehearsed.body())
                .contains("4 rows: 2 would be taken in, 2 would be refused", "Nothing is kept yet")
                .contains("<th scope=\"row\">4</th><td>name is missing</td>")
                .contains("<th scope=\"row\">5</th><td>lifetime_value is a number such as 12.50");
        assertThat(service.count("select count(*) from customer")).isEqualTo(before);
    }

    @Test
    void what_was_brought_in_is_found_again() {
        assertThat(take("customer", CUSTOMERS, null).body()).contains("2 are taken in, 2 were refused");
        var orders = take("order", "\uFEFF" + ORDERS, null).body();

        assertThat(orders)
                .contains("1 are taken in, 2 were refused", "there is no such customer; import it first")
                .contains("<th scope=\"row\">4</th><td>status is one of cancelled, delivered");
        assertThat(look("ida@example.com"))
                .contains("Berg, Ida", "€120.50", "<th scope=\"row\">1001</th><td>shipped</td>", "€38.00");
        assertThat(look("olaf@example.com"))
                .contains("Olaf &lt;b&gt;Ek&lt;/b&gt;")
                .doesNotContain("<b>Ek");
        assertThat(look("stranger@example.com")).contains("Nobody is known by this address");
    }

    @Test
    void items_and_parcels_of_orders_are_tables_of_their_own() {
        take("customer", "ref,name,email\nc7,Uma,uma@example.com\n", null);
        take("order", "ref,customer,status,total,currency,placed_at\no7,c7,shipped,38,EUR,2026-11-02\n", null);

        var items =
                take("item", "order,position,name,quantity\no7,1,Tea,2\no7,2,Cup,1\no7,0,Box,1\no9,1,Tea,1\n", null);
        take("item", "order,position,name,quantity\no7,2,Mug,3\n", null);
        var parcels = take(
                "shipment",
                "order;tracking_number;carrier;shipped_at;expected_on\no7;T-9;DHL;2026-11-03 08:00;2026-11-06\n",
                null);

        assertThat(items.body())
                .contains("2 are taken in, 2 were refused", "the position of an item counts from 1")
                .contains("there is no such order; import it first");
        assertThat(parcels.body()).contains("1 are taken in, 0 were refused");
        assertThat(look("uma@example.com")).contains("2 × Tea, 3 × Mug", "DHL T-9");
    }

    @Test
    void a_table_that_is_none_is_told_so() {
        assertThat(take("customer", "ref,name,shoe_size\nc1,Ida,39\n", null).body())
                .contains("columns that are not known: shoe_size", "Known are source, ref, name");
        assertThat(take("customer", "ref,name\n", null).statusCode()).isEqualTo(422);
        assertThat(take("pets", CUSTOMERS, null).body()).contains("Choose what it is");
        assertThat(take("customer", "ref,name\nc1,Ida,39\n", null).body())
                .contains("the row has more cells than there are columns");
    }

    @Test
    void in_a_browser_the_file_is_checked_and_then_brought_in_without_choosing_it_again() {
        try (var browsers = new Browsers("422")) {
            var page = browsers.open(375, ColorScheme.DARK);
            page.navigate(service.uri("/customers").toString());
            page.locator("#file")
                    .setInputFiles(new FilePayload("c.csv", "text/csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
            page.locator("#rehearse").click();
            page.getByText("Nothing is kept yet").waitFor();
            page.locator("#import").click();
            page.getByText("2 are taken in").waitFor();
            page.locator("#email").fill("ida@example.com");
            page.locator("#look").click();
            page.getByText("Berg, Ida").waitFor();
            Browsers.picture(page, "customers-phone-dark.png");
            assertThat(Browsers.isTooWide(page)).isFalse();
            var wide = browsers.open(1280, ColorScheme.LIGHT);
            wide.navigate(service.uri("/customers").toString());
            Browsers.picture(wide, "customers.png");
            page.navigate(service.uri("/customers/sources").toString());
            Browsers.picture(page, "customers-sources-phone-dark.png");
            assertThat(Browsers.isTooWide(page)).isFalse();
            wide.navigate(service.uri("/customers/sources").toString());
            Browsers.picture(wide, "customers-sources.png");
            assertThat(browsers.complaints()).isEmpty();
        }
    }

    private static HttpResponse<String> take(String kind, String csv, String rehearse) {
        var form = new HashMap<>(Map.of("kind", kind, "source", "shop"));
        if (rehearse != null) {
            form.put("rehearse", "true");
        }
        return Posts.upload(service, "/customers/import", "table.csv", csv, form);
    }

    private static String look(String email) {
        return Posts.post(service, "/customers/look", Map.of("email", email)).body();
    }
}
