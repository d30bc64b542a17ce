package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;

/**
 * How a category's specialist writes. Empty {@code languages} are all; empty {@code knowledge} is the library as it is, else
 * only articles of these categories and those of none. {@code linksSources}: replies end with links to public articles.
 */
@MappedEntity("category_profile")
public record CategoryProfile(
        @Id String category,
        String tone,
        Length length,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        Wording wording,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> knowledge,
        boolean linksSources) {

    public enum Length {
        SHORT,
        NORMAL,
        LONG
    }

    public enum Wording {
        /** The specialist chooses the words. */
        FLUID,
        /** Replies are put together from approved blocks of text. */
        STRICT
    }

    public CategoryProfile {
        languages = List.copyOf(languages);
        knowledge = List.copyOf(knowledge);
    }

    /** For a category that has none. */
    static CategoryProfile plain(String category) {
        return new CategoryProfile(
                category, "friendly and clear", Length.NORMAL, List.of(), Wording.FLUID, List.of(), true);
    }

    public boolean speaks(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
