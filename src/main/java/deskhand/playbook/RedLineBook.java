package deskhand.playbook;

import com.google.re2j.PatternSyntaxException;
import deskhand.base.Marked;
import deskhand.base.PatternWords;
import deskhand.base.SafePattern;
import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where red lines are edited. An edit counts on every node within two seconds. */
@Singleton
public class RedLineBook {

    private static final int MOST_FINDS = 50;

    private final RedLines lines;
    private final Playbook playbook;

    RedLineBook(RedLines lines, Playbook playbook) {
        this.lines = lines;
        this.playbook = playbook;
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
     * @param seen the seal of the red line that was read; null does not ask
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public RedLine put(RedLine line, @Nullable String seen) {
        compiled(line);
        var old = lines.lock(line.name()).orElse(null);
        Seal.check(seen, old, "the red line '" + line.name() + "'");
        var stored = old == null ? lines.save(line) : lines.update(line);
        playbook.forget();
        return stored;
    }

    public boolean delete(String name) {
        var gone = lines.deleteByName(name) > 0;
        playbook.forget();
        return gone;
    }

    /**
     * Tells which texts would cross the line, without storing it.
     *
     * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
     */
    public Predicate<String> crossing(RedLine line) {
        var compiled = compiled(line);
        return text -> compiled.crossedBy(new WrittenWords(text));
    }

    /** The same, and shows what crosses it; the text has straight quotes and single spaces then. */
    public Function<String, List<Marked>> marking(RedLine line, int longest) {
        var compiled = compiled(line);
        return text -> {
            var plain = SafePattern.plain(text);
            return Marked.in(plain, compiled.finds(plain, MOST_FINDS), longest);
        };
    }

    private static CompiledRedLine compiled(RedLine line) {
        try {
            return new CompiledRedLine(line, SafePattern.compile(line.pattern()));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(PatternWords.says(line.pattern(), broken), broken);
        }
    }
}
