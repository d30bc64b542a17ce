package deskhand.playbook;

import deskhand.platform.config.ConfigPart;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every version of the instructions, so that it is kept who wrote which. Texts never change and are not told again. */
@Singleton
class PromptVersionsPart implements ConfigPart {

    private final PromptVersions versions;

    PromptVersionsPart(PromptVersions versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "prompt_versions";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public boolean isMoved() {
        return false;
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        versions.heads()
                .forEach(version -> items.put(
                        PromptsPart.word(version.category()) + "/" + version.number(),
                        Map.of("author", version.author(), "note", version.note())));
        return items;
    }
}
