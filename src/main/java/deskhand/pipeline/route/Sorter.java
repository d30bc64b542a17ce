package deskhand.pipeline.route;

import deskhand.base.Glossary;
import deskhand.base.LanguageGuess;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.ExampleHead;
import deskhand.model.embedded.Examples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A head that has learnt some labels, and what it makes of a text. */
public final class Sorter {

    private final List<Label> labels;
    private final ExampleHead head;
    private final Embedder embedder;

    private Sorter(List<Label> labels, ExampleHead head, Embedder embedder) {
        this.labels = List.copyOf(labels);
        this.head = head;
        this.embedder = embedder;
    }

    /**
     * What a text is about.
     *
     * @param label the label that fits best, whether or not it fits well
     * @param second the next best
     * @param confidence how probable the best is, as measured on the examples
     * @param strange whether the text is unlike all examples, so that none may be meant
     */
    public record Sorted(String label, @Nullable String second, double confidence, boolean strange, double lead) {}

    static Sorter learn(List<Label> labels, List<String> outside, Themes themes, Embedder embedder) {
        var lent = themes.lentTo(labels);
        var examples = new ArrayList<Examples.Example>();
        for (var place = 0; place < labels.size(); place++) {
            var label = labels.get(place);
            for (var text : label.examples()) {
                // The models know English only; of other languages they are never sure.
                var language = LanguageGuess.of(text);
                var meaning = embedder.meaning(Glossary.readable(text, language));
                examples.add(new Examples.Example(meaning, place, "en".equals(language)));
            }
            for (var text : lent.getOrDefault(label, List.of())) {
                examples.add(new Examples.Example(embedder.meaning(text), place, true));
            }
            for (var text : label.phrases()) {
                examples.add(new Examples.Example(embedder.meaning(text), place, false));
            }
        }
        var strangers = outside.stream().map(embedder::meaning).toList();
        return new Sorter(labels, ExampleHead.learn(new Examples(labels.size(), examples, strangers)), embedder);
    }

    /** Texts are told in English, as far as they can be. */
    Sorted sort(String text) {
        return sort(text, new double[labels.size()]);
    }

    /** {@code besides}: what else speaks for each label, on the scale of the head's scores. */
    Sorted sort(String text, double[] besides) {
        return sorted(sum(head.scores(embedder.meaning(text)), besides));
    }

    /** Roughly the same for a third of the work: enough for texts that are clear, or about nothing here. */
    Sorted sortAtFirstSight(String text, double[] besides) {
        return sorted(sum(head.scoresAtFirstSight(embedder.embed(text)), besides));
    }

    private Sorted sorted(double[] scores) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> scores[label])
                        .reversed())
                .limit(2)
                .toList();
        var best = order.getFirst();
        return new Sorted(
                labels.get(best).name(),
                order.size() > 1 ? labels.get(order.get(1)).name() : null,
                head.trust().confidence(scores),
                head.trust().isStrange(scores),
                order.size() > 1 ? scores[best] - scores[order.get(1)] : 1);
    }

    private static double[] sum(double[] own, double[] besides) {
        return IntStream.range(0, own.length)
                .mapToDouble(label -> own[label] + besides[label])
                .toArray();
    }
}
