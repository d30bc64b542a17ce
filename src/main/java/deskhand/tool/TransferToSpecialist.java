package deskhand.tool;

import deskhand.customer.Trust;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Collectors;

/** Gives the talk to another category's specialist. What it takes to do so is done where the talk is held. */
@Singleton
public class TransferToSpecialist implements Tool {

    public static final String NAME = "transfer_to_specialist";

    private static final String SCHEMA = """
            {"type":"object","properties":{"category":{"type":"string","enum":[%s],\
            "description":"whose specialist is to go on"},\
            "because":{"type":"string","maxLength":300,"description":"one sentence for the colleague"}},\
            "required":["category","because"],"additionalProperties":false}""";

    private final Playbook playbook;

    TransferToSpecialist(Playbook playbook) {
        this.playbook = playbook;
    }

    @Override
    public Spec spec() {
        return new Spec(
                NAME,
                "Hands the conversation to the specialist of another category, who sees everything that was found so far. At"
                        + " most twice.",
                SCHEMA.formatted(playbook.categories().stream()
                        .map(category -> '"' + category.slug() + '"')
                        .collect(Collectors.joining(","))),
                false,
                Trust.ANONYMOUS,
                Duration.ofSeconds(2));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        return new Result.Done("Another specialist goes on from here.");
    }
}
