package deskhand.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentCheckTest {

    private static final ObjectMapper JSON = ObjectMapper.getDefault();
    private static final String SCHEMA = """
            {"type":"object","properties":{"number":{"type":"string","minLength":2,"maxLength":6},
            "months":{"type":"integer","minimum":1,"maximum":3},"why":{"type":"string","enum":["late","lost"]},
            "items":{"type":"array","maxItems":2,"items":{"type":"string"}},"gift":{"type":"boolean"}},
            "required":["number"],"additionalProperties":false}""";

    private static JsonNode json(String text) throws IOException {
        return JSON.readValue(text, JsonNode.class);
    }

    private static Optional<String> complaint(String arguments) throws IOException {
        return ArgumentCheck.arguments(json(SCHEMA), json(arguments));
    }

    @Test
    void what_fits_is_not_complained_about() throws IOException {
        assertThat(complaint(
                        "{\"number\":\"1042\",\"months\":2,\"why\":\"late\",\"items\":[\"a\",\"b\"],\"gift\":true}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | number is missing
            {"number":1042}                                 | number must be of type string
            {"number":"1"}                                  | number is shorter than 2 characters
            {"number":"1042-1042"}                          | number is longer than 6 characters
            {"number":"1042","months":0}                    | months is less than 1
            {"number":"1042","months":4}                    | months is more than 3
            {"number":"1042","months":1.5}                  | months must be of type integer
            {"number":"1042","why":"stolen"}                | why must be one of [late, lost]
            {"number":"1042","items":["a","b","c"]}         | items has more than 2 items
            {"number":"1042","items":[1]}                   | items[] must be of type string
            {"number":"1042","gift":"yes"}                  | gift must be of type boolean
            {"number":"1042","email":"tom@example.com"}     | there is no argument email
            {"number":"1042","customer_id":4}               | there is no argument customer_id
            ["1042"]                                        | the arguments must be of type object
            """)
    void what_does_not_fit_is_named(String arguments, String says) throws IOException {
        assertThat(complaint(arguments)).contains(says);
    }

    @Test
    void a_schema_with_what_is_not_checked_here_is_not_taken() throws IOException {
        assertThat(ArgumentCheck.schema(json("""
                        {"type":"object","properties":{"a":{"$ref":"http://10.0.0.1/x"}}}""")))
                .hasValueSatisfying(why -> assertThat(why).contains("$ref"));
        assertThat(ArgumentCheck.schema(json("{\"type\":\"array\"}"))).isPresent();
        assertThat(ArgumentCheck.schema(json(SCHEMA))).isEmpty();
    }

    @Test
    void a_pattern_counts_and_must_be_readable() throws IOException {
        var monthly = """
                {"type":"object","properties":{"month":{"type":"string","pattern":"%s"}}}""";

        var month = json(monthly.formatted("^[0-9]{4}-[0-9]{2}$"));
        assertThat(ArgumentCheck.schema(month)).isEmpty();
        assertThat(ArgumentCheck.arguments(month, json("{\"month\":\"2026-12\"}")))
                .isEmpty();
        assertThat(ArgumentCheck.arguments(month, json("{\"month\":\"next one\"}")))
                .hasValueSatisfying(wrong -> assertThat(wrong).startsWith("month must look like"));
        var vat = json(monthly.formatted("^(DE)?[0-9]+$"));
        assertThat(ArgumentCheck.arguments(vat, json("{\"month\":\"123\"}"))).isEmpty();
        assertThat(ArgumentCheck.schema(json(monthly.formatted("(?<=a)b"))))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("RE2"));
    }
}
