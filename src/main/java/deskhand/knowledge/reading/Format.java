package deskhand.knowledge.reading;

import java.util.Locale;
import java.util.Optional;

/** Kinds of files that can be read. */
public enum Format {
    MARKDOWN,
    HTML,
    TEXT,
    PDF,
    DOCX;

    /** By the ending of a file's name, or by the media type that a server gave. */
    public static Optional<Format> of(String nameOrType) {
        var lower = nameOrType.toLowerCase(Locale.ROOT).strip();
        var semicolon = lower.indexOf(';');
        var name = semicolon < 0 ? lower : lower.substring(0, semicolon).strip();
        return Optional.ofNullable(
                switch (name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1)) {
                    case "md", "markdown" -> MARKDOWN;
                    case "html", "htm", "xhtml", "xhtml+xml" -> HTML;
                    case "txt", "text", "plain" -> TEXT;
                    case "pdf" -> PDF;
                    case "docx", "document" -> DOCX;
                    default -> null;
                });
    }
}
