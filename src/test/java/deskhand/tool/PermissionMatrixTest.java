package deskhand.tool;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use what on day one. A change here is a change for every installation that starts afresh. */
class PermissionMatrixTest {

    private static final List<String> COLUMNS = List.of(
            "shipping",
            "order-changes",
            "returns-refunds",
            "billing",
            "subscription",
            "retention",
            "product",
            "damage",
            "account",
            "general");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # tool                      | ship order return bill sub ret prod dam acc gen
            search_knowledge_base       | x x x x x x x x x x
            transfer_to_specialist      | x x x x x x x x x x
            escalate_to_human           | x x x x x x x x x x
            create_support_ticket       | x x x x x x x x x x
            order_lookup                | x x x x . . . x . .
            track_package               | x x x . . . . x . .
            get_subscription            | x . . x x x . . x .
            get_payment_history         | . . x x . x . . . .
            get_customer_history        | . . x x x x . x x .
            get_box_contents            | . . . . x x x x . .
            product_info                | . x x . x . x x . .
            system_status               | x . . x . . . . x x
            change_frequency            | . . . . x x . . . .
            skip_month                  | . . . . x x . . . .
            pause_subscription          | . . . . x x . . . .
            change_address              | x x . . . . . . x .
            create_damage_claim         | . . . . . . . x . .
            request_photos              | . . x . . . . x . .
            process_return              | . . x . . . . x . .
            process_refund_request      | . . x x . . . x . .
            update_customer_preferences | . . . . x . . . x .
            """)
    void the_seeded_permissions_are_these(String tool, String cells) {
        var expected = new TreeMap<String, Boolean>();
        var marks = Arrays.asList(cells.strip().split(" +"));
        for (var i = 0; i < COLUMNS.size(); i++) {
            expected.put(COLUMNS.get(i), marks.get(i).equals("x"));
        }
        var tools = Brain.get(Tools.class);

        var actual = new TreeMap<String, Boolean>();
        COLUMNS.forEach(category -> actual.put(category, tools.mayUse(List.of(category), tool)));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void the_matrix_has_every_category_and_every_tool_has_somebody() {
        assertThat(Brain.get(Playbook.class).categories())
                .extracting(Category::slug)
                .containsExactlyElementsOf(COLUMNS);
        var allowed = Brain.get(Tools.class).permissions().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(Brain.get(Tools.class).all()).extracting(Tool.Spec::name).allMatch(allowed::contains);
    }

    @Test
    void no_tool_takes_a_customer_from_the_model() {
        var arguments = new TreeMap<String, String>();
        Brain.get(Tools.class).all().forEach(spec -> arguments.put(spec.name(), spec.schema()));

        assertThat(arguments)
                .allSatisfy((name, schema) -> assertThat(schema)
                        .as(name)
                        .doesNotContainPattern("\"(email|customer|customer_id|customer_email)\"\\s*:"));
        assertThat(arguments).isNotEmpty();
    }

    @Test
    void the_tools_that_look_things_up_are_there() {
        assertThat(Brain.get(Tools.class).all())
                .filteredOn(spec -> !spec.writes())
                .extracting(Tool.Spec::name)
                .contains(
                        "get_subscription",
                        "get_customer_history",
                        "get_payment_history",
                        "track_package",
                        "get_box_contents",
                        "order_lookup",
                        "product_info",
                        "search_knowledge_base",
                        "system_status",
                        "transfer_to_specialist",
                        "escalate_to_human");
    }
}
