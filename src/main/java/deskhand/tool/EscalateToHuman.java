package deskhand.tool;

import deskhand.customer.Trust;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says that a person has to take the conversation. */
@Singleton
public class EscalateToHuman implements Tool {

    public static final String NAME = "escalate_to_human";

    private static final String SCHEMA = """
            {"type":"object","properties":{"because":{"type":"string","minLength":3,"maxLength":300,\
            "description":"one sentence for the colleague"}},"required":["because"],"additionalProperties":false}""";

    @Override
    public Spec spec() {
        return new Spec(
                NAME,
                "Gives the conversation to a person. Write the draft all the same: it helps them.",
                SCHEMA,
                false,
                Trust.ANONYMOUS,
                Duration.ofSeconds(2));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        return new Result.Done("A person takes over. Finish the draft for them.");
    }
}
