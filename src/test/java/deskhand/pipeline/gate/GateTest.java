package deskhand.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.ATurn;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Evidence ORDER = new Evidence(
            "order:1042",
            Evidence.Kind.ORDER,
            "Order 1042: shipped",
            "Your order 1042 (€38.00) was shipped on 19 November 2026 under tracking number NP48210377SE.",
            "https://track.example.com/NP48210377SE",
            1);

    private static List<String> findings(String text) {
        var sources = Sources.of(
                ATurn.saying("Where is order 1042? It cost 38 EUR").turn(),
                Brief.of("Mira", null, List.of(ORDER), List.of()));
        var proposal = new Proposal(text, 0.9, List.of(), null, List.of(), "gpt");
        return new Rules()
                .check(proposal, new Reply(text), sources).stream()
                        .map(Finding::rule)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order 1042 was shipped on November 19.",
                "It cost 38 EUR.",
                "It left us on 2026-11-19.",
                "Follow it at https://track.example.com/NP48210377SE.",
                "The number is NP48210377SE."
            })
    void what_the_evidence_backs_passes_in_any_spelling(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cost €39.00. | unsupported-amount", "It arrives on 24 November. | unsupported-date",
                "Your order 1043 is packed. | unsupported-number", "See https://evil.example/x | unknown-link",
                "Write to tom@example.com | unknown-email", "I have refunded your order. | claimed-action",
                "Your order has been cancelled. | claimed-action", "We will refund you. | promise",
                "Hello [customer name] | placeholder", "Hi {{name}} | placeholder"
            })
    void what_nothing_backs_is_found(String text, String rule) {
        assertThat(findings(text)).containsExactly(rule);
    }

    @Test
    void an_empty_reply_is_found() {
        assertThat(findings(" ")).containsExactly("empty");
    }
}
