package deskhand.console.connections;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a form was filled in with. Fields left empty say nothing. */
record Form(Map<String, String> sent) {

    private static final String INBOX = "inbox-";
    private static final String AUTO_INBOX = "auto-inbox-";
    private static final String INBOX_MODE = "inbox-mode-";

    @Nullable
    String text(String name) {
        var text = sent.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String or(String name, String other) {
        var text = text(name);
        return text == null ? other : text;
    }

    boolean isTicked(String name) {
        return text(name) != null;
    }

    List<Long> inboxes() {
        return numbers(INBOX);
    }

    List<Long> autoInboxes() {
        return numbers(AUTO_INBOX);
    }

    /** How far the bot may go in an inbox at most, where less than everywhere. */
    Map<String, String> inboxModes() {
        return sent.keySet().stream()
                .filter(name -> name.matches(INBOX_MODE + "\\d{1,18}"))
                .filter(this::isTicked)
                .collect(Collectors.toMap(name -> name.substring(INBOX_MODE.length()), name -> or(name, "")));
    }

    private List<Long> numbers(String prefix) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    /** Tokens may be among it. */
    @Override
    public String toString() {
        return "Form" + sent.keySet();
    }
}
