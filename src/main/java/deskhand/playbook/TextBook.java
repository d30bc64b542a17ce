package deskhand.playbook;

import deskhand.base.Storable;
import deskhand.platform.Seal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where approved texts are edited. An edit counts on every node within two seconds. */
@Singleton
public class TextBook {

    /** What a text may be called. */
    public static final String KEY = "[a-z][a-z0-9-]{0,39}";

    private final TextBlocks blocks;
    private final Specialists specialists;
    private final Clock clock;

    TextBook(TextBlocks blocks, Specialists specialists, Clock clock) {
        this.blocks = blocks;
        this.specialists = specialists;
        this.clock = clock;
    }

    /** By language and key. */
    public List<TextBlock> of(String category) {
        return blocks.of(category);
    }

    public Optional<TextBlock> find(String category, String language, String key) {
        return of(category).stream()
                .filter(block ->
                        block.language().equals(language) && block.key().equals(key))
                .findFirst();
    }

    /**
     * Creates it or replaces the one of its language and key.
     *
     * @param seen the seal of the text that was read; null does not ask
     * @throws deskhand.platform.Outdated if it is another one by now
     */
    @Transactional
    public TextBlock put(
            String category, String language, String key, String useWhen, String text, @Nullable String seen) {
        blocks.lock(category);
        Seal.check(seen, find(category, language, key).orElse(null), "the text '" + key + "'");
        blocks.put(category, language, key, Storable.text(useWhen), Storable.text(text), clock.instant());
        specialists.forget();
        return find(category, language, key).orElseThrow();
    }

    /** False if there is none. */
    public boolean remove(String category, String language, String key) {
        var gone = blocks.remove(category, language, key) > 0;
        specialists.forget();
        return gone;
    }
}
