package deskhand.model;

import java.util.List;

/** What a model asked tools for in one reply, and what it is told: one result for each ask, in the same order. */
public record ToolRound(String said, List<ToolAsk> asks, List<String> results) {

    public ToolRound {
        asks = List.copyOf(asks);
        results = List.copyOf(results);
    }

    /** For the record of the call that comes next. */
    String told() {
        var told = new StringBuilder();
        for (var i = 0; i < asks.size(); i++) {
            told.append("\n\n-> ")
                    .append(asks.get(i).name())
                    .append(' ')
                    .append(asks.get(i).arguments())
                    .append("\n<- ")
                    .append(results.get(i));
        }
        return told.toString();
    }

    @Override
    public String toString() {
        return "ToolRound" + asks;
    }
}
