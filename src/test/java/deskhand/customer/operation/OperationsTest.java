package deskhand.customer.operation;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.tool.approval.Wishes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each operation does in the records, and what it cannot be asked for. */
class OperationsTest {

    private static final String PRIYA = "priya@example.com";
    private static final String JONAS = "jonas@example.com";
    private static final String TOM = "tom@example.com";

    private static Wishes wishes;

    @BeforeAll
    static void open() {
        wishes = Wishes.of(Mode.DRAFT, "Hello, I have some wishes");
    }

    @AfterAll
    static void close() {
        wishes.close();
    }

    private static String one(String sql) {
        return wishes.shop.service.query(sql).getFirst();
    }

    private static String subscription(String email, String column) {
        return one("select s." + column + "::text from subscription s join customer c on c.id = s.customer_id"
                + " where c.email = '" + email + "'");
    }

    @Test
    void a_rhythm_is_changed_and_the_box_after_a_skipped_one_keeps_to_it() {
        var box = LocalDate.parse(subscription(JONAS, "next_box_on"));

        assertThat(wishes.askAndApprove(JONAS, "change_frequency", "{\"frequency\":\"every_two_months\"}"))
                .contains("\"state\":\"executed\"", "Your boxes now come every two months.");
        assertThat(subscription(JONAS, "every_months")).isEqualTo("2");
        assertThat(wishes.askAndApprove(JONAS, "skip_month", "{\"month\":\"2031-01\"}"))
                .contains("Only the next box can be skipped");
        assertThat(wishes.askAndApprove(JONAS, "skip_month", "{}")).contains("\"state\":\"executed\"");
        assertThat(subscription(JONAS, "next_box_on"))
                .isEqualTo(box.plusMonths(2).toString());
        assertThat(wishes.askAndApprove(TOM, "change_frequency", "{\"frequency\":\"monthly\"}"))
                .contains("no running subscription");
    }

    @Test
    void a_pause_ends_by_itself() {
        assertThat(wishes.askAndApprove(PRIYA, "pause_subscription", "{\"months\":2}"))
                .contains("\"state\":\"executed\"");
        assertThat(subscription(PRIYA, "status")).isEqualTo("paused");
        assertThat(subscription(PRIYA, "paused_until"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString());
        var pauses = wishes.shop.service.bean(Pauses.class);
        pauses.run();
        assertThat(subscription(PRIYA, "status")).isEqualTo("paused");

        one("update subscription set paused_until = current_date - 1 where paused_until is not null returning id");
        pauses.run();

        assertThat(subscription(PRIYA, "status")).isEqualTo("active");
        assertThat(subscription("amelie@example.com", "status"))
                .as("a pause that the shop told of is the shop's own")
                .isEqualTo("paused");
    }

    @Test
    void an_address_is_changed_as_long_as_the_order_has_not_left() {
        var address = "\"street\":\"Nygata 1\",\"postal_code\":\"11120\",\"city\":\"Stockholm\",\"country\":\"SE\"";

        assertThat(wishes.askAndApprove(PRIYA, "change_address", "{\"order_number\":\"#1045\"," + address + "}"))
                .contains("\"state\":\"executed\"", "The order is not packed yet\",\"kept\":false");
        assertThat(one("select delivery_address ->> 'street' from purchase where number = '1045'"))
                .isEqualTo("Nygata 1");
        assertThat(wishes.askAndApprove(JONAS, "change_address", "{" + address + "}"))
                .contains("\"state\":\"executed\"");
        assertThat(subscription(JONAS, "delivery_address")).contains("Nygata 1");
        assertThat(wishes.askAndApprove(PRIYA, "change_address", "{\"order_number\":\"1042\"," + address + "}"))
                .contains("no order 1042");
        assertThat(wishes.askAndApprove(PRIYA, "change_address", "{\"street\":\"Nygata 1\"}"))
                .contains("postal_code is missing");
    }

    @Test
    void a_claim_is_opened_once_and_photos_are_asked_for() {
        var claim = "{\"order_number\":\"1042\",\"kind\":\"damage\",\"says\":\"The granola leaked\"}";

        assertThat(wishes.askAndApprove(Wishes.MIRA, "create_damage_claim", claim))
                .contains("\"state\":\"executed\"");
        assertThat(
                        one(
                                "select kind || ' ' || status from claim where source = 'deskhand' and says like 'The granola%'"))
                .isEqualTo("damage open");
        assertThat(wishes.askAndApprove(
                        Wishes.MIRA,
                        "create_damage_claim",
                        "{\"order_number\":\"1042\",\"kind\":\"damage\",\"says\":\"It leaked again\"}"))
                .contains("is open already");
        assertThat(wishes.askAndApprove(
                        Wishes.MIRA, "request_photos", "{\"order_number\":\"1042\",\"of\":\"packaging\"}"))
                .contains("\"state\":\"executed\"", "we need photos of the packaging");
        assertThat(one("select says from claim where source = 'deskhand' and says like 'The granola%'"))
                .contains("photos of the packaging asked for");
        wishes.shop.untilIdle();
        assertThat(wishes.shop.conversation(wishes.ref).labels()).contains("photos_requested");
        assertThat(wishes.askAndApprove(
                        PRIYA,
                        "create_damage_claim",
                        "{\"order_number\":\"1045\",\"kind\":\"damage\",\"says\":\"Broken\"}"))
                .contains("has not been shipped");
    }

    @Test
    void a_return_is_of_what_was_delivered_and_is_in_the_order() {
        assertThat(wishes.askAndApprove(
                        JONAS,
                        "process_return",
                        "{\"order_number\":\"1039\",\"items\":[\"Gold bar\"],\"reason\":\"Too heavy\"}"))
                .contains("has no such item");
        assertThat(
                        wishes.askAndApprove(
                                JONAS,
                                "process_return",
                                "{\"order_number\":\"1039\",\"items\":[\"Organic Olive Oil 500 ml\"],\"reason\":\"Too bitter\"}"))
                .contains("\"state\":\"executed\"", "Your return of order 1039 is accepted.");
        assertThat(one("select kind || ' ' || status from claim where says like 'Organic Olive Oil%'"))
                .isEqualTo("return accepted");
        assertThat(wishes.askAndApprove(
                        JONAS, "process_return", "{\"order_number\":\"1039\",\"reason\":\"All of it\"}"))
                .contains("under way already");
        assertThat(wishes.askAndApprove(
                        Wishes.MIRA, "process_return", "{\"order_number\":\"1042\",\"reason\":\"No more\"}"))
                .contains("is shipped, not delivered");
    }

    @Test
    void preferences_are_noted_beside_those_there_are() {
        one("update customer set preferences = '{\"diet\": \"vegan\"}' where email = '" + TOM + "' returning id");

        assertThat(wishes.askAndApprove(
                        TOM,
                        "update_customer_preferences",
                        "{\"newsletter\":false,\"language\":\"de\",\"diet\":\"vegan\"}"))
                .contains("\"state\":\"executed\"");

        assertThat(one("select preferences::text || language from customer where email = '" + TOM + "'"))
                .contains("\"diet\": \"vegan\"", "\"newsletter\": false")
                .endsWith("de");
    }

    @Test
    void a_ticket_stays_open_beyond_the_conversation() {
        assertThat(wishes.askAndApprove(
                        TOM,
                        "create_support_ticket",
                        "{\"subject\":\"Wholesale\",\"description\":\"Wants 40 boxes for his cafe\",\"urgent\":true}"))
                .contains("\"state\":\"executed\"");
        assertThat(one("select says from claim where kind = 'other' and status = 'open' and source = 'deskhand'"))
                .isEqualTo("Urgent: Wholesale: Wants 40 boxes for his cafe");
        assertThat(wishes.askAndApprove(
                        "nobody@example.com",
                        "create_support_ticket",
                        "{\"subject\":\"Help\",\"description\":\"Help me\"}"))
                .contains("no records under the e-mail address");
    }
}
