package deskhand.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads commands out of private notes. */
final class CommandReader {

    private static final Pattern NUMBERED = Pattern.compile("(approve|reject)(?: #?([0-9]{1,18}))?");
    private static final Pattern TO = Pattern.compile("to ([\\p{L}\\p{N}_ -]+)");

    private CommandReader() {}

    /** Empty if the note is not meant for the bot. */
    static Optional<Command> read(String word, String note) {
        var text = note.strip();
        if (!text.regionMatches(true, 0, word, 0, word.length())) {
            return Optional.empty();
        }
        var rest = text.substring(word.length());
        if (!rest.isEmpty() && (Character.isLetterOrDigit(rest.charAt(0)) || rest.charAt(0) == '-')) {
            return Optional.empty(); // another name that begins alike
        }
        return Optional.of(command(rest.replaceFirst("^[\\s,:]+", "")));
    }

    private static Command command(String said) {
        var colon = said.indexOf(':');
        var head = (colon < 0 ? said : said.substring(0, colon))
                .replace("\\", "") // some editors put one in front of an underscore
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("[.!?]+$", "")
                .toLowerCase(Locale.ROOT);
        var tail = colon < 0 ? null : said.substring(colon + 1).strip();
        var numbered = NUMBERED.matcher(head);
        if (numbered.matches()) {
            return decision(numbered, tail);
        }
        var to = TO.matcher(head);
        if (to.matches()) {
            return new Command.To(to.group(1).strip(), tail == null ? "" : tail);
        }
        return tail == null ? alone(head) : withWords(head, tail);
    }

    private static Command decision(Matcher head, @Nullable String tail) {
        var number = head.group(2) == null ? null : Long.valueOf(head.group(2));
        if (head.group(1).equals("approve")) {
            return tail == null ? new Command.Approve(number) : new Command.Unknown("command.unknown.approve");
        }
        return tail == null || tail.isEmpty()
                ? new Command.Unknown("command.unknown.reject")
                : new Command.Reject(number, tail);
    }

    private static Command alone(String head) {
        return switch (head) {
            case "", "help" -> new Command.Help();
            case "send" -> new Command.Send(null);
            case "take over" -> new Command.TakeOver();
            case "resume" -> new Command.Resume();
            case "pause" -> new Command.Pause();
            case "why" -> new Command.Why();
            case "summarize", "summarise" -> new Command.Summarize();
            case "good" -> new Command.Good();
            case "bad" -> new Command.Unknown("command.unknown.bad");
            case "redo" -> new Command.Unknown("command.unknown.redo");
            default -> new Command.Unknown("command.unknown");
        };
    }

    private static Command withWords(String head, String tail) {
        if (tail.isEmpty()) {
            return new Command.Unknown("command.unknown.empty");
        }
        return switch (head) {
            case "send" -> new Command.Send(tail);
            case "redo" -> new Command.Redo(tail);
            case "bad" -> new Command.Bad(tail);
            default -> new Command.Unknown("command.unknown");
        };
    }
}
