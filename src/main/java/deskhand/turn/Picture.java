package deskhand.turn;

/** Everything that is known before an answer is drafted. */
public record Picture(Guarded.Clear clear, Route route, OpenIssues issues, Brief brief, Signals signals) {}
