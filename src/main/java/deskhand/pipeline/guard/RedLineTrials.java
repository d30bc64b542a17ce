package deskhand.pipeline.guard;

import deskhand.conversation.Conversations;
import deskhand.conversation.CustomerWords;
import deskhand.playbook.PatternTrial;
import deskhand.playbook.RedLine;
import deskhand.playbook.RedLineBook;
import jakarta.inject.Singleton;
import java.util.List;

/** Tries a red line on what customers wrote last, before it is stored. */
@Singleton
public class RedLineTrials {

    private static final int MOST_SAMPLES = 50;
    private static final int EXCERPT = 300;

    private final RedLineBook book;
    private final Conversations conversations;

    RedLineTrials(RedLineBook book, Conversations conversations) {
        this.book = book;
        this.conversations = conversations;
    }

    /**
     * Looks at the newest messages, so many at most.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public PatternTrial run(RedLine line, int messages) {
        var crosses = book.crossing(line);
        var said = conversations.newestOfCustomers(messages);
        var begun = System.nanoTime();
        var hits = said.stream().filter(one -> crosses.test(one.text())).toList();
        var micros = (System.nanoTime() - begun) / 1_000;
        var others = book.all().stream()
                .filter(one -> one.enabled() && !one.name().equals(line.name()))
                .map(book::crossing)
                .toList();
        var marking = book.marking(line, EXCERPT);
        var found = hits.stream()
                .map(one -> new Found(one, others.stream().noneMatch(other -> other.test(one.text()))))
                .toList();
        return new PatternTrial(
                said.size(),
                hits.size(),
                Math.toIntExact(found.stream().filter(Found::isNew).count()),
                micros,
                found.stream()
                        .limit(MOST_SAMPLES)
                        .map(one -> new PatternTrial.Hit(
                                one.said().conversationRef(),
                                one.said().saidAt(),
                                false,
                                one.isNew(),
                                marking.apply(one.said().text())))
                        .toList());
    }

    private record Found(CustomerWords said, boolean isNew) {}

    /** All red lines in force that a text crosses. */
    public List<RedLine> crossed(String text) {
        return book.all().stream()
                .filter(line -> line.enabled() && book.crossing(line).test(text))
                .toList();
    }
}
