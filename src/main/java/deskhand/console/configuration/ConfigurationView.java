package deskhand.console.configuration;

import deskhand.configuration.ConfigFiles;
import deskhand.configuration.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the configuration as a file.
 *
 * @param text the file that was uploaded, to be sent again when it is confirmed; nothing before that
 * @param seen which changes were shown; others than these are not made
 * @param isDone whether they were made
 */
public record ConfigurationView(
        List<String> parts,
        @Nullable String text,
        String mode,
        String seen,
        List<ChangeLine> changes,
        List<String> byHand,
        List<String> troubles,
        boolean isDone,
        boolean isDifferent) {

    static ConfigurationView empty(List<String> parts) {
        return new ConfigurationView(parts, null, "merge", "", List.of(), List.of(), List.of(), false, false);
    }

    static ConfigurationView wrong(List<String> parts, List<Trouble> troubles) {
        var told = troubles.stream().map(Trouble::toString).toList();
        return new ConfigurationView(parts, null, "merge", "", List.of(), List.of(), told, false, false);
    }

    static ConfigurationView preview(
            List<String> parts, String text, String mode, ConfigFiles.Outcome outcome, boolean isDifferent) {
        return new ConfigurationView(
                parts, text, mode, seen(outcome), lines(outcome), outcome.byHand(), List.of(), false, isDifferent);
    }

    static ConfigurationView done(List<String> parts, String mode, ConfigFiles.Outcome outcome) {
        return new ConfigurationView(parts, null, mode, "", lines(outcome), outcome.byHand(), List.of(), true, false);
    }

    /** The same for the same changes. */
    static String seen(ConfigFiles.Outcome outcome) {
        return Integer.toHexString(outcome.changes().hashCode());
    }

    private static List<ChangeLine> lines(ConfigFiles.Outcome outcome) {
        return outcome.changes().stream().map(ChangeLine::of).toList();
    }

    public boolean isReplace() {
        return mode.equals("replace");
    }
}
