package deskhand.knowledge;

import org.jspecify.annotations.Nullable;

/** A part of an article, and how well it fits a question: from 0 to 1. */
public record Passage(
        String ref,
        String title,
        String heading,
        String text,
        @Nullable String link,
        double score) {}
