package deskhand.tool;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.Trust;
import deskhand.pipeline.Brain;
import deskhand.tool.Tool.Caller;
import deskhand.tool.Tool.Result;
import deskhand.tool.Tool.Spec;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ToolsTest {

    private static final List<String> SHIPPING = List.of("shipping");
    private static final String NOTHING = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

    private static Caller mira() {
        return new Caller(7, 3, "sandbox", "shipping", "en", Trust.VERIFIED, "mira@example.com");
    }

    private static Result use(Caller caller, String tool, String arguments) {
        return Brain.get(Tools.class).use(caller, List.of(caller.category()), tool, arguments);
    }

    private record Made(Spec spec, BiFunction<Caller, String, Result> work) implements Tool {

        @Override
        public Result use(Caller caller, String arguments) {
            return work.apply(caller, arguments);
        }
    }

    /** With a tool of the test's own under the name of one that shipping may use. */
    private static Result usingOwn(Caller caller, BiFunction<Caller, String, Result> work) {
        var spec = new Spec("order_lookup", "", NOTHING, false, Trust.CLAIMED, Duration.ofMillis(300));
        var tools = new Tools(
                List.of(new Made(spec, work)), List.of(), Brain.get(Permissions.class), Brain.get(ObjectMapper.class));
        try {
            return tools.use(caller, SHIPPING, "order_lookup", "{}");
        } finally {
            tools.close();
        }
    }

    @Test
    void works_for_the_customer_of_the_conversation() {
        assertThat(use(mira(), "order_lookup", "{\"order_number\":\"1042\"}"))
                .isInstanceOfSatisfying(Result.Done.class, done -> {
                    assertThat(done.text()).contains("NP48210377SE", "Nordpost", "€46.50");
                    assertThat(done.fields())
                            .containsEntry("order.number", "1042")
                            .containsEntry("order.tracking_number", "NP48210377SE");
                });
    }

    @Test
    void an_order_of_somebody_else_is_not_there() {
        assertThat(use(mira(), "order_lookup", "{\"order_number\":\"1039\"}").text())
                .isEqualTo("There is no order 1039 under the e-mail address of this conversation.");
        assertThat(use(mira(), "order_lookup", "{\"order_number\":\"999999\"}").text())
                .as("nor can it be told from one that nobody has")
                .isEqualTo("There is no order 999999 under the e-mail address of this conversation.");
    }

    @Test
    void without_proof_nothing_of_an_account_is_told() {
        var claimed = new Caller(7, 3, "sandbox", "shipping", "en", Trust.CLAIMED, "mira@example.com");

        for (var tool : List.of("order_lookup", "track_package", "get_subscription")) {
            assertThat(use(claimed, tool, "{}")).isInstanceOf(Result.Refused.class);
        }
    }

    @Test
    void what_a_category_may_not_use_is_not_there() {
        var tools = Brain.get(Tools.class);

        assertThat(use(mira(), "get_payment_history", "{}")).isInstanceOf(Result.Refused.class);
        assertThat(tools.complaint(SHIPPING, "get_payment_history", "{}"))
                .contains("there is no tool get_payment_history here");
        assertThat(tools.of(SHIPPING)).extracting(Spec::name).doesNotContain("get_payment_history");
    }

    @Test
    void a_tool_that_takes_too_long_is_given_up() {
        var never = new CountDownLatch(1);

        var result = usingOwn(mira(), (_, _) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Result.Done("late");
        });

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Failed.class, failed -> assertThat(failed.text()).contains("too long"));
    }

    @Test
    void a_tool_that_breaks_is_a_result_and_tells_nothing_of_why() {
        var result = usingOwn(mira(), (_, _) -> {
            throw new IllegalStateException("password=hunter2");
        });

        assertThat(result).isInstanceOf(Result.Failed.class);
        assertThat(result.text()).doesNotContain("hunter2");
    }

    @Test
    void megabytes_are_cut_and_that_is_said() {
        var result = usingOwn(mira(), (_, _) -> new Result.Done("é".repeat(3_000_000)));

        assertThat(result.text()).hasSizeLessThan(Tools.MOST_CHARACTERS + 60).endsWith("2994000 more characters]");
    }

    @Test
    void the_same_arguments_look_the_same() {
        var tools = Brain.get(Tools.class);

        assertThat(tools.canonical("{ \"b\": [1, 2.5], \"a\" : \" x\\\"y \" }"))
                .isEqualTo(tools.canonical("{\"a\":\"x\\\"y\",\"b\":[1,2.5]}"))
                .contains("{\"a\":\"x\\\"y\",\"b\":[1,2.5]}");
        assertThat(tools.canonical("[1]")).isEmpty();
        assertThat(tools.canonical("nonsense")).isEmpty();
        assertThat(tools.canonical("")).contains("{}");
    }
}
