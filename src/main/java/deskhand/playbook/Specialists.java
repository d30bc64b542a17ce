package deskhand.playbook;

import deskhand.playbook.CategoryProfile.Wording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the specialists go by now: profiles, published instructions and approved texts. Edits count within two seconds. */
@Singleton
public class Specialists {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final CategoryProfiles profiles;
    private final PromptVersions versions;
    private final TextBlocks blocks;
    private final Clock clock;
    private volatile @Nullable Edition edition;

    Specialists(CategoryProfiles profiles, PromptVersions versions, TextBlocks blocks, Clock clock) {
        this.profiles = profiles;
        this.versions = versions;
        this.blocks = blocks;
        this.clock = clock;
    }

    private record Edition(
            Map<String, CategoryProfile> profiles,
            Map<String, PromptVersion> published,
            List<TextBlock> blocks,
            Instant until) {}

    public CategoryProfile profile(String category) {
        var profile = now().profiles().get(category);
        return profile == null ? CategoryProfile.plain(category) : profile;
    }

    /** The published instructions, empty where there are none. */
    public String instructions(String category) {
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
        edition = null;
    }

    private Edition now() {
        var now = clock.instant();
        var current = edition;
        if (current == null || !now.isBefore(current.until())) {
            current = new Edition(
                    profiles.everybody().stream()
                            .collect(Collectors.toMap(CategoryProfile::category, Function.identity())),
                    versions.published().stream()
                            .collect(Collectors.toMap(PromptVersion::category, Function.identity())),
                    blocks.all(),
                    now.plus(FRESH));
            edition = current;
        }
        return current;
    }
}
