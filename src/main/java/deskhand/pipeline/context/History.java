package deskhand.pipeline.context;

import deskhand.turn.EarlierTurns;
import jakarta.inject.Singleton;

/** What is known of this conversation besides the messages that the turn brings along. */
@Singleton
record History(EarlierTurns turns, Summaries summaries) {}
