package deskhand.pipeline.route;

import deskhand.base.Glossary;
import deskhand.base.LanguageGuess;
import deskhand.base.Recent;
import deskhand.model.embedded.Embedder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Learns labels on request and keeps what was learnt last, so that many texts against the same labels learn once. */
@Singleton
public class Sorters {

    /** Some 10 MB each at most. */
    private static final int KEPT = 4;

    private final Themes themes;
    private final Embedder embedder;
    private final ReentrantLock learning = new ReentrantLock();
    private final Map<Lesson, Sorter> kept = Recent.byUse(KEPT);

    Sorters(Themes themes, Embedder embedder) {
        this.themes = themes;
        this.embedder = embedder;
    }

    private record Lesson(List<Label> labels, List<String> outside) {}

    /** What each text is about; {@code outside} are texts that belong to no label. One lesson is learnt at a time. */
    public List<Sorter.Sorted> sort(List<Label> labels, List<String> outside, List<String> texts) {
        var sorter = sorter(new Lesson(List.copyOf(labels), List.copyOf(outside)));
        return texts.stream()
                .map(text -> sorter.sort(Glossary.readable(text, LanguageGuess.of(text))))
                .toList();
    }

    private Sorter sorter(Lesson lesson) {
        learning.lock();
        try {
            return kept.computeIfAbsent(lesson, _ -> learn(lesson.labels(), lesson.outside()));
        } finally {
            learning.unlock();
        }
    }

    Sorter learn(List<Label> labels, List<String> outside) {
        return Sorter.learn(labels, outside, themes, embedder);
    }
}
