package deskhand.console;

import deskhand.helpdesk.Action;
import deskhand.outbox.LoggedAction;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an action does, in one line, and the words it would say. */
record ActionWords(String title, @Nullable String words) {

    static ActionWords of(LoggedAction logged, ObjectMapper json) {
        try {
            var action = json.readValue(logged.what(), Action.class);
            return action == null ? unexplained(logged) : new ActionWords(StageWords.of(action), action.words());
        } catch (IOException | RuntimeException e) {
            // an older or newer version of the action
            return unexplained(logged);
        }
    }

    private static ActionWords unexplained(LoggedAction logged) {
        return new ActionWords(StageWords.plain(logged.word()), null);
    }
}
