package deskhand.console.models;

import deskhand.model.ModelCheck;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a test call went. */
public record TestLine(String kind, String says, @Nullable String figures) {

    static TestLine of(ModelCheck.Checked checked) {
        var kind = !checked.ok() ? "stop" : checked.structured() ? "good" : "care";
        if (checked.tokensIn() == null) {
            return new TestLine(kind, checked.says(), took(checked));
        }
        return new TestLine(
                kind,
                checked.says(),
                checked.model() + ", " + took(checked) + ", " + checked.tokensIn() + " tokens in and "
                        + checked.tokensOut() + " out, "
                        + (checked.cost() == null ? "cost not known" : "cost " + ModelTeller.cost(checked.cost())));
    }

    private static String took(ModelCheck.Checked checked) {
        return String.format(Locale.ROOT, "%.1f s", checked.millis() / 1000.0);
    }
}
