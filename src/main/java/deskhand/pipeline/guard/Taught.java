package deskhand.pipeline.guard;

import deskhand.playbook.RedLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be learnt: the examples of each red line that has some, and texts that cross none. Two of equal content are
 * learnt once.
 */
record Taught(List<Line> lines, List<String> others) {

    record Line(String name, List<String> examples) {
        Line {
            examples = List.copyOf(examples);
        }
    }

    Taught {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    static Taught by(List<RedLine> lines, List<String> ordinary) {
        var taught = lines.stream()
                .filter(line -> !line.examples().isEmpty())
                .map(line -> new Line(line.name(), line.examples()))
                .toList();
        var others = lines.stream().flatMap(line -> line.lookAlikes().stream()).toList();
        return new Taught(
                taught,
                Stream.concat(others.stream(), ordinary.stream()).distinct().toList());
    }
}
