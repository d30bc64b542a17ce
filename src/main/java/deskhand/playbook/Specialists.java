package deskhand.playbook;

import deskhand.platform.Remembered;
import deskhand.playbook.CategoryProfile.Wording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the specialists go by now: profiles, published instructions and approved texts. Edits count within two seconds. */
@Singleton
public class Specialists {

    private static final ScopedValue<Instead> INSTEAD = ScopedValue.newInstance();

    private final CategoryProfiles profiles;
    private final PromptVersions versions;
    private final TextBlocks blocks;
    private final Remembered<Edition> edition;

    Specialists(CategoryProfiles profiles, PromptVersions versions, TextBlocks blocks, Clock clock) {
        this.profiles = profiles;
        this.versions = versions;
        this.blocks = blocks;
        this.edition = new Remembered<>(this::read, clock);
    }

    private record Edition(
            Map<String, CategoryProfile> profiles, Map<String, PromptVersion> published, List<TextBlock> blocks) {}

    /** What came of work that was done with another wording, and whether the wording was read for it at all. */
    public record Tried<T>(T result, boolean wasRead) {}

    /** Does the work as if this wording were the published one. Nobody else sees it so. */
    public <T> Tried<T> trying(String category, String text, Supplier<T> work) {
        var instead = new Instead(category, text);
        var result = ScopedValue.where(INSTEAD, instead).call(work::get);
        return new Tried<>(result, instead.wasRead);
    }

    /** Used by one thread. */
    private static final class Instead {

        private final String category;
        private final String text;
        private boolean wasRead;

        Instead(String category, String text) {
            this.category = category;
            this.text = text;
        }

        String read() {
            wasRead = true;
            return text;
        }
    }

    public CategoryProfile profile(String category) {
        var profile = now().profiles().get(category);
        return profile == null ? CategoryProfile.plain(category) : profile;
    }

    /** The published instructions, empty where there are none; in a try-out the ones that are tried. */
    public String instructions(String category) {
        if (INSTEAD.isBound() && INSTEAD.get().category.equals(category)) {
            return INSTEAD.get().read();
        }
        var published = now().published().get(category);
        return published == null ? "" : published.text();
    }

    /** The rules that hold for every category. */
    public String safetyRules() {
        return instructions(PromptVersion.FOR_ALL);
    }

    /** The number of what is published, null where nothing is. */
    public @Nullable Integer published(String category) {
        var published = now().published().get(category);
        return published == null ? null : published.number();
    }

    public boolean isStrict(String category) {
        return profile(category).wording() == Wording.STRICT;
    }

    public List<TextBlock> blocks(String category, String language) {
        return now().blocks().stream()
                .filter(block ->
                        block.category().equals(category) && block.language().equals(language))
                .toList();
    }

    /** After an edit on this node. */
    void forget() {
        edition.forget();
    }

    private Edition now() {
        return edition.get();
    }

    private Edition read() {
        return new Edition(
                profiles.everybody().stream().collect(Collectors.toMap(CategoryProfile::category, Function.identity())),
                versions.published().stream().collect(Collectors.toMap(PromptVersion::category, Function.identity())),
                blocks.all());
    }
}
