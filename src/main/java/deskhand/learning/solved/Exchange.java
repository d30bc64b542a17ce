package deskhand.learning.solved;

import deskhand.conversation.Message;
import deskhand.helpdesk.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer asked and what people answered, as they wrote it. */
record Exchange(String question, String answer) {

    /** Less than this answers nothing. */
    private static final int SHORTEST_ANSWER = 40;

    private static final int SHORTEST_QUESTION = 12;

    /**
     * The exchange in which people said most: what comes before and after is mostly greetings and thanks. {@code approved}: refs
     * of what the bot said because a person wanted it so. What the bot said by itself answers nothing here.
     */
    static Optional<Exchange> in(List<Message> messages, Set<String> approved) {
        var all = new ArrayList<Exchange>();
        var asked = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var message : messages) {
            if (message.hidden() || message.text().isBlank()) {
                continue;
            }
            if (message.author() == Author.CUSTOMER) {
                if (!answered.isEmpty()) {
                    close(asked, answered, all);
                }
                asked.add(message.text());
            } else if (message.author() == Author.AGENT || approved.contains(message.ref())) {
                answered.add(message.text());
            } else {
                close(asked, answered, all);
            }
        }
        close(asked, answered, all);
        return all.stream().reduce((one, other) -> other.answer.length() > one.answer.length() ? other : one);
    }

    private static void close(List<String> asked, List<String> answered, List<Exchange> all) {
        var question = joined(asked);
        var answer = joined(answered);
        if (question.length() >= SHORTEST_QUESTION && answer.length() >= SHORTEST_ANSWER) {
            all.add(new Exchange(question, answer));
        }
        asked.clear();
        answered.clear();
    }

    private static String joined(List<String> texts) {
        return texts.stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "Exchange";
    }
}
