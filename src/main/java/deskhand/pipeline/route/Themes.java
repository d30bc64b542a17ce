package deskhand.pipeline.route;

import deskhand.base.Shipped;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Meaning;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shipped sentences by theme, lent to labels that are described and have no examples of their own. */
@Singleton
class Themes {

    /** A theme that fits no label at least this well is lent to none. */
    private static final double FITS = 0.3;

    private final Embedder embedder;
    private final List<Theme> themes = read();

    Themes(Embedder embedder) {
        this.embedder = embedder;
    }

    private record Theme(String title, List<String> sentences) {

        List<String> parts() {
            return Arrays.stream(title.split(",")).map(String::strip).toList();
        }
    }

    private static List<Theme> read() {
        var themes = new ArrayList<Theme>();
        for (var line : Shipped.text("brain/themes.txt").lines().toList()) {
            if (line.startsWith("= ")) {
                themes.add(new Theme(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                themes.getLast().sentences().add(line);
            }
        }
        return List.copyOf(themes);
    }

    /** For each label that is only described, the sentences of the themes that fit it better than any other label. */
    Map<Label, List<String>> lentTo(List<Label> labels) {
        var lent = new HashMap<Label, List<String>>();
        if (labels.stream().noneMatch(Label::isOnlyDescribed)) {
            return lent;
        }
        var centre = new Centre(labels);
        for (var theme : themes) {
            var best = labels.getFirst();
            var most = -1.0;
            for (var label : labels) {
                var fit = centre.fit(theme, label);
                if (fit > most) {
                    most = fit;
                    best = label;
                }
            }
            if (most >= FITS && best.isOnlyDescribed()) {
                lent.computeIfAbsent(best, _ -> new ArrayList<>()).addAll(theme.sentences());
            }
        }
        return lent;
    }

    /** Nearness without what themes and labels all have in common. */
    private final class Centre {

        private final float[] mean = new float[384];

        Centre(List<Label> labels) {
            var texts = new ArrayList<String>();
            labels.forEach(label -> texts.addAll(label.phrases()));
            themes.forEach(theme -> texts.addAll(theme.sentences()));
            for (var text : texts) {
                add(mean, fine(text), 1f / texts.size());
            }
        }

        double fit(Theme theme, Label label) {
            var phrases = label.phrases().stream().map(this::vector).toList();
            var parts = theme.parts().stream()
                    .mapToDouble(part -> nearest(vector(part), phrases))
                    .average()
                    .orElse(0);
            var middle = new float[mean.length];
            theme.sentences().forEach(sentence -> add(middle, vector(sentence), 1));
            var whole = label.description().isBlank()
                    ? 0
                    : Meaning.product(vector(theme.title()), vector(label.description()));
            return 0.5 * parts + 0.5 * nearest(Meaning.toLengthOne(middle), phrases) + 0.3 * whole;
        }

        private static double nearest(float[] vector, List<float[]> others) {
            return others.stream()
                    .mapToDouble(other -> Meaning.product(vector, other))
                    .max()
                    .orElse(0);
        }

        private float[] vector(String text) {
            var vector = fine(text).clone();
            add(vector, mean, -1);
            return Meaning.toLengthOne(vector);
        }

        private float[] fine(String text) {
            return embedder.meaning(text).fine();
        }

        private static void add(float[] to, float[] vector, float times) {
            for (var d = 0; d < to.length; d++) {
                to[d] += times * vector[d];
            }
        }
    }
}
