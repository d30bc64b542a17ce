package deskhand.learning.solved;

import deskhand.conversation.Message;
import deskhand.helpdesk.Author;
import deskhand.learning.correction.Anonymous;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer asked and what people answered, message by message as they wrote it. */
record Exchange(List<String> asked, List<String> answered) {

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
        return all.stream()
                .reduce((one, other) -> other.answer().length() > one.answer().length() ? other : one);
    }

    private static void close(List<String> asked, List<String> answered, List<Exchange> all) {
        var one = new Exchange(List.copyOf(asked), List.copyOf(answered));
        if (unsigned(asked).length() >= SHORTEST_QUESTION && unsigned(answered).length() >= SHORTEST_ANSWER) {
            all.add(one);
        }
        asked.clear();
        answered.clear();
    }

    String question() {
        return String.join("\n", asked);
    }

    String answer() {
        return String.join("\n", answered);
    }

    private static String unsigned(List<String> texts) {
        return texts.stream().map(Anonymous::unsigned).collect(Collectors.joining("\n"));
    }

    /** Without signatures too. Greetings and closing words are looked for in each message by itself. */
    Exchange without(Anonymous anonymous) {
        return new Exchange(without(anonymous, asked), without(anonymous, answered));
    }

    private static List<String> without(Anonymous anonymous, List<String> texts) {
        return texts.stream()
                .map(text -> anonymous.of(Anonymous.unsigned(text)))
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return "Exchange";
    }
}
