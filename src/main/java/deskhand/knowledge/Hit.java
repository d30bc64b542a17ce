package deskhand.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A passage that an index found.
 *
 * @param meaning nearness in meaning, from 0 to 1
 * @param words share of the question's words it has, rare ones counting more, from 0 to 1
 * @param fused both together
 * @param reranked by a model that read question and passage, where the index has one
 */
public record Hit(
        long passageId,
        double meaning,
        double words,
        double fused,
        @Nullable Double reranked) {}
