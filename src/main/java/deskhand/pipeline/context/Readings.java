package deskhand.pipeline.context;

import jakarta.inject.Singleton;

/** What was said and written before: to look things up in, to remember, and to learn from. */
@Singleton
record Readings(Articles articles, History history, Lessons lessons, SimilarConversations similar) {}
