package deskhand.console.connections;

import deskhand.helpdesk.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mode with what it means. */
public record ModeChoice(String word, String says) {

    static final List<ModeChoice> ALL = Arrays.stream(Mode.values())
            .map(mode -> new ModeChoice(word(mode), says(mode)))
            .toList();

    static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static String says(Mode mode) {
        return switch (mode) {
            case OFF -> "The bot does nothing at all. What comes in is not worked on.";
            case SHADOW ->
                "The bot works along, and only you see what it would have done. Nothing appears in the helpdesk.";
            case DRAFT ->
                "The bot writes private notes: drafts ready to send, or handovers. Customers read nothing of it.";
            case AUTO -> "The bot also answers customers by itself, where every check passed. The rest stays a draft.";
        };
    }
}
