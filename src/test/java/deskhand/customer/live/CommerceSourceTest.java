package deskhand.customer.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.context.ContextBuilder;
import deskhand.pipeline.route.Router;
import deskhand.turn.Brief;
import deskhand.turn.OpenIssues;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommerceSourceTest {

    private static final String LENA = """
            {"name":"Lena Live","tier":"gold","orders":[{"number":"L-1","status":"placed",
            "total":{"amount":12.5,"currency":"EUR"},"placed_at":"2026-11-20T10:00:00Z",
            "items":[{"name":"Almonds","quantity":1}],"shipments":[],"payments":[]}]}""";

    private static final WireMockServer SHOP = new WireMockServer(options().dynamicPort());
    private static ApplicationContext brain;

    @BeforeAll
    static void start() {
        SHOP.start();
        brain = Brain.start(Map.of(
                "deskhand.commerce.url", SHOP.baseUrl() + "/desk",
                "deskhand.commerce.token", "shop-token",
                "deskhand.commerce.timeout", "4s"));
    }

    @AfterAll
    static void stop() {
        brain.close();
        SHOP.stop();
    }

    @BeforeEach
    void fresh() {
        SHOP.resetAll();
        brain.getBean(Trials.class).begin(SourceKind.COMMERCE);
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SHOP.stubFor(post(anyUrl()).willReturn(response));
    }

    private static Brief brief(String email) {
        var turn = ATurn.saying("Where is my order?").from("Lena", email).turn();
        var route = brain.getBean(Router.class).route(turn);
        return brain.getBean(ContextBuilder.class).build(turn, route, OpenIssues.NONE);
    }

    @Test
    void what_the_shop_says_now_is_told_with_its_age_and_asked_once_in_a_while() {
        answers(aResponse().withBody(LENA));

        var brief = brief("lena@example.com");
        brief("lena@example.com");

        assertThat(brief.customerName()).isEqualTo("Lena Live");
        assertThat(brief.told()).contains("L-1", "(live, as of ");
        SHOP.verify(
                1,
                postRequestedFor(urlEqualTo("/desk/customers/find"))
                        .withHeader("Authorization", equalTo("Bearer shop-token"))
                        .withRequestBody(equalToJson("{\"email\":\"lena@example.com\"}")));
    }

    @Test
    void a_shop_that_knows_nobody_says_so() {
        answers(aResponse().withStatus(404));

        assertThat(brief("lena@example.com").leftOut())
                .containsExactly("customer records: none under the e-mail address of this conversation");
    }

    @Test
    void a_shop_that_is_down_or_slow_or_talks_nonsense_is_unknown_and_never_none() {
        for (var trouble : List.of(
                aResponse().withStatus(503),
                aResponse().withBody(LENA).withFixedDelay(8_000),
                aResponse().withBody("{\"name\":null}"),
                aResponse().withBody("<html>"))) {
            brain.getBean(Trials.class).begin(SourceKind.COMMERCE);
            answers(trouble);

            assertThat(brief("lena@example.com").leftOut())
                    .anyMatch(line -> line.startsWith("live records: unknown"))
                    .noneMatch(line -> line.contains("none under"));
        }
    }

    @Test
    void imported_records_are_told_while_the_shop_is_down() {
        answers(aResponse().withStatus(500));

        assertThat(brief("mira@example.com").told()).contains("1042");
    }
}
