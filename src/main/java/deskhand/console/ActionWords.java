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
            return action == null ? unexplained(logged) : new ActionWords(StageWords.of(action), words(action));
        } catch (IOException | RuntimeException e) {
            // an older or newer version of the action
            return unexplained(logged);
        }
    }

    private static ActionWords unexplained(LoggedAction logged) {
        return new ActionWords(StageWords.plain(logged.word()), null);
    }

    private static @Nullable String words(Action action) {
        return switch (action) {
            case Action.PostReply reply -> reply.text();
            case Action.PostNotice notice -> notice.text();
            case Action.WriteNote note -> note.markdown();
            case Action.AddLabels _, Action.AssignTeam _, Action.SetPriority _, Action.SetStatus _ -> null;
        };
    }
}
