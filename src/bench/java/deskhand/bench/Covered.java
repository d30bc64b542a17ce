package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of the personal data that a set marks would be covered before a model sees it. */
final class Covered {

    /** How the sets name them, and what they are called here. */
    private static final Map<String, String> KINDS = kinds();

    private final List<JsonNode> cases;
    private final List<JsonNode> answers;

    Covered(Cases cases, BrainUnderTest brain) {
        this.cases = cases.of("pii");
        this.answers = brain.mask(Evaluate.texts(this.cases));
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("CREDIT_CARD", "card");
        kinds.put("IBAN_CODE", "iban");
        kinds.put("EMAIL_ADDRESS", "email");
        kinds.put("PHONE_NUMBER", "phone");
        kinds.put("STREET_ADDRESS", "address");
        return kinds;
    }

    void measure(Report report) {
        KINDS.forEach((marked, kind) -> {
            var of = 0;
            var whole = 0;
            var touched = 0;
            var wrong = 0;
            for (var i = 0; i < cases.size(); i++) {
                var spans = Evaluate.list(cases.get(i).path("spans")).stream()
                        .filter(span -> span.path("type").asText().equals(marked))
                        .toList();
                var found = Evaluate.list(answers.get(i).path("found"));
                for (var span : spans) {
                    of++;
                    whole += found.stream().anyMatch(one -> covers(one, span)) ? 1 : 0;
                    touched += found.stream().anyMatch(one -> overlaps(one, span)) ? 1 : 0;
                }
                wrong += (int) found.stream()
                        .filter(one -> one.path("kind").asText().equals(kind))
                        .filter(one -> spans.stream().noneMatch(span -> overlaps(one, span)))
                        .count();
            }
            if (of > 0) {
                report.put(
                        "personal data, " + kind,
                        "of " + of + ": whole " + whole + ", touched " + touched + "; taken for it wrongly " + wrong);
            }
        });
    }

    private static boolean covers(JsonNode found, JsonNode span) {
        return found.path("start").asInt() <= span.path("start").asInt()
                && found.path("end").asInt() >= span.path("end").asInt();
    }

    private static boolean overlaps(JsonNode found, JsonNode span) {
        return found.path("start").asInt() < span.path("end").asInt()
                && span.path("start").asInt() < found.path("end").asInt();
    }
}
