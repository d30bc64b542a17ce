package deskhand.playbook;

import com.google.re2j.PatternSyntaxException;
import deskhand.base.SafePattern;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where red lines are edited. An edit counts on every node within two seconds. */
@Singleton
public class RedLineBook {

    private final RedLines lines;

    RedLineBook(RedLines lines) {
        this.lines = lines;
    }

    public List<RedLine> all() {
        return lines.findAllOrderByName();
    }

    public Optional<RedLine> find(String name) {
        return lines.findById(name);
    }

    /**
     * Creates it or replaces the one of its name.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public RedLine put(RedLine line) {
        crossing(line);
        return lines.existsById(line.name()) ? lines.update(line) : lines.save(line);
    }

    public boolean delete(String name) {
        return lines.deleteByName(name) > 0;
    }

    /**
     * Tells which texts would cross the line, without storing it.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public Predicate<String> crossing(RedLine line) {
        try {
            var compiled = new CompiledRedLine(line, SafePattern.compile(line.pattern()));
            return text -> compiled.crossedBy(SafePattern.plain(text));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(broken.getDescription(), broken);
        }
    }
}
