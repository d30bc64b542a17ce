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
    private final Likeness likeness;

    RedLineTrials(RedLineBook book, Conversations conversations, Likeness likeness) {
        this.book = book;
        this.conversations = conversations;
        this.likeness = likeness;
    }

    /**
     * Looks at the newest messages, so many at most, with the line's pattern and with what is like its examples.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public PatternTrial run(RedLine line, int messages) {
        var hasWords = book.crossing(line);
        var trying = likeness.trying(line);
        var said = conversations.newestOfCustomers(messages);
        var begun = System.nanoTime();
        var hits = said.stream()
                .filter(one -> trying.test(one.text(), hasWords.test(one.text())))
                .toList();
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

    /** All red lines in force that a text crosses; without any, the one whose examples it is like. */
    public List<RedLine> crossed(String text) {
        var crossed = book.all().stream()
                .filter(line ->
                        line.enabled() && book.crossing(line).test(text) && !likeness.readsOtherwise(line, text))
                .toList();
        return crossed.isEmpty()
                ? likeness.crossed(text).stream().map(Likeness.Crossed::line).toList()
                : crossed;
    }
}
