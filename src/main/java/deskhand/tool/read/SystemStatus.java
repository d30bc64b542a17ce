package deskhand.tool.read;

import deskhand.customer.RecordSentences;
import deskhand.customer.Trust;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether something is down on our side, as admins say. */
@Singleton
class SystemStatus implements Tool {

    private final StatusLines lines;

    SystemStatus(StatusLines lines) {
        this.lines = lines;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "system_status",
                "Tells whether something on our side is known to be down or slow now: shop, sign-in, payment, shipping.",
                NoArguments.SCHEMA,
                false,
                Trust.ANONYMOUS,
                Duration.ofSeconds(5));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        var known = lines.all();
        return known.isEmpty()
                ? new Result.Done("No trouble is known.")
                : new Result.Done(known.stream()
                        .map(line -> "The area " + line.area() + " is "
                                + line.state().toLowerCase(Locale.ROOT) + " since "
                                + RecordSentences.day(line.updatedAt()) + ". " + line.says())
                        .collect(Collectors.joining("\n")));
    }
}
