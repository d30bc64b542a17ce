package deskhand.playbook;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instructions that are in use. Older versions and drafts stay where they were written. */
@Singleton
class PromptsPart implements ConfigPart {

    /** What the rules for all categories are called, where an empty name is none. */
    private static final String SAFETY_RULES = "safety-rules";

    private static final int LONGEST = 20_000;

    private final Playbook playbook;
    private final Instructions instructions;
    private final PromptVersions versions;
    private final Specialists specialists;
    private final Shape<Text> shape;

    PromptsPart(
            Playbook playbook,
            Instructions instructions,
            PromptVersions versions,
            Specialists specialists,
            Shapes shapes) {
        this.playbook = playbook;
        this.instructions = instructions;
        this.versions = versions;
        this.specialists = specialists;
        this.shape = shapes.of(Text.class);
    }

    @Serdeable
    record Text(@Nullable String text) {}

    @Override
    public String name() {
        return "prompts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<String> addresses() {
        return List.of("prompts/{}");
    }

    /** The API goes by the numbers of versions. */
    @Override
    public boolean hasOwnTags() {
        return true;
    }

    static String word(String category) {
        return category.equals(PromptVersion.FOR_ALL) ? SAFETY_RULES : category;
    }

    private String category(String item) {
        if (item.equals(SAFETY_RULES)) {
            return PromptVersion.FOR_ALL;
        }
        if (playbook.find(item).isEmpty()) {
            throw new ItemRefused("", "There is no category " + item + ".");
        }
        return item;
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        versions.published().stream()
                .sorted(Comparator.comparing(PromptVersion::category))
                .forEach(version -> items.put(word(version.category()), Map.of("text", version.text())));
        return items;
    }

    /** A text that was there before is published again; another one becomes a new version. */
    @Override
    public void put(String item, Map<String, Object> content) {
        var category = category(item);
        var text = shape.change(content).text();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new ItemRefused("text", "Instructions are a text of " + LONGEST + " characters at most.");
        }
        var version = versions.withText(category, text.strip())
                .orElseGet(() -> instructions.draft(category, text, "Came with an imported configuration.", "import"));
        instructions.publish(category, version.number(), "import", null);
        specialists.forget();
    }

    @Override
    public void remove(String item) {
        versions.unpublish(item.equals(SAFETY_RULES) ? PromptVersion.FOR_ALL : item);
        specialists.forget();
    }
}
