package deskhand.knowledge;

import org.jspecify.annotations.Nullable;

/** A part of a document, and how well it fits a question: from 0 to 1. {@code link} only where customers may see it. */
public record Passage(
        String ref,
        long documentId,
        String title,
        String heading,
        String text,
        @Nullable String link,
        double score) {}
