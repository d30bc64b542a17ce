package deskhand.pipeline.guard;

import deskhand.base.LanguageGuess;
import deskhand.model.embedded.Embedder;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.RedLine;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The second look at a message: does it mean the same as the examples of a red line though no pattern knows its words, or
 * something else though it has them? The vectors are those that the embedded router needs anyway. English only, as the model
 * is.
 */
@Singleton
class Likeness {

    /** Services of one process, which tests start by the dozen, learn the same examples once. */
    private static volatile @Nullable Learnt lastLearnt;

    private static final ReentrantLock LEARNING = new ReentrantLock();

    /** Where somebody may be in danger, the words are enough. */
    private static final String URGENT = "urgent";

    private final Playbook playbook;
    private final Embedder embedder;
    private final GuardSettings settings;

    Likeness(Playbook playbook, Embedder embedder, GuardSettings settings) {
        this.playbook = playbook;
        this.embedder = embedder;
        this.settings = settings;
    }

    /** The line, and the example that the text is like; null if a pattern found it. */
    record Crossed(RedLine line, @Nullable String like) {}

    /** The first message should not wait until the examples are learnt. */
    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("red-lines-warm-up").start(() -> crossed("Where is my order?"));
    }

    Optional<Crossed> crossed(String text) {
        if (!settings.likeness() || !isEnglish(text)) {
            return Optional.empty();
        }
        var lines = playbook.redLines();
        return lesson(lines)
                .crossed(text, embedder)
                .flatMap(found -> lines.stream()
                        .filter(line -> line.name().equals(found.line()))
                        .findFirst()
                        .map(line -> new Crossed(line, found.example())));
    }

    /** Whether the words of the line's pattern in this text clearly mean something else, as they do in look-alikes of it. */
    boolean readsOtherwise(RedLine line, String text) {
        return readsOtherwise(line, text, () -> lesson(playbook.redLines()));
    }

    private boolean readsOtherwise(RedLine line, String text, Supplier<Lesson> lesson) {
        return settings.likeness()
                && !line.lookAlikes().isEmpty()
                && !URGENT.equals(line.priority())
                && isEnglish(text)
                && Lesson.fragments(text)
                        .allMatch(part -> playbook.redLinesIn(part).findAny().isEmpty())
                && lesson.get().readsOtherwise(text, embedder);
    }

    /** What examples and look-alikes of a line make of a text, given whether its pattern found it; nothing is stored. */
    BiPredicate<String, Boolean> trying(RedLine line) {
        if (!settings.likeness()
                || line.examples().isEmpty() && line.lookAlikes().isEmpty()) {
            return (_, found) -> found;
        }
        var others = playbook.redLines().stream().filter(one -> !one.name().equals(line.name()));
        var lesson =
                Lesson.learn(taught(Stream.concat(others, Stream.of(line)).toList(), playbook.categories()), embedder);
        return (text, found) -> found
                ? !readsOtherwise(line, text, () -> lesson)
                : isEnglish(text)
                        && lesson.crossed(text, embedder)
                                .filter(like -> like.line().equals(line.name()))
                                .isPresent();
    }

    private static boolean isEnglish(String text) {
        return "en".equals(LanguageGuess.of(text));
    }

    /** What customers write every day crosses no line. */
    private Taught taught(List<RedLine> lines, List<Category> categories) {
        var ordinary = categories.stream()
                .flatMap(category -> category.examples().stream())
                .filter(text -> playbook.redLinesIn(text).findAny().isEmpty())
                .toList();
        return Taught.by(lines, ordinary);
    }

    private Lesson lesson(List<RedLine> lines) {
        var categories = playbook.categories();
        var known = lastLearnt;
        if (known != null && known.isOf(lines, categories)) {
            return known.lesson();
        }
        LEARNING.lock();
        try {
            var meanwhile = lastLearnt;
            if (meanwhile == null || !meanwhile.isOf(lines, categories)) {
                var taught = taught(lines, categories);
                var lesson = meanwhile == null || !meanwhile.lesson().taught().equals(taught)
                        ? Lesson.learn(taught, embedder)
                        : meanwhile.lesson();
                meanwhile = new Learnt(lines, categories, lesson);
                lastLearnt = meanwhile;
            }
            return meanwhile.lesson();
        } finally {
            LEARNING.unlock();
        }
    }

    /** With what it was learnt from, which is compared at each message. */
    private record Learnt(List<RedLine> lines, List<Category> categories, Lesson lesson) {

        boolean isOf(List<RedLine> otherLines, List<Category> otherCategories) {
            return lines.equals(otherLines) && categories.equals(otherCategories);
        }
    }
}
