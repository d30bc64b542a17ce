package deskhand.playbook;

import java.util.List;

/**
 * All that makes a category besides its instructions: what belongs there and how its specialist writes. {@code keywords} that
 * end in a star stand for every word that begins so.
 */
public record CategorySetup(
        String title,
        String description,
        String team,
        double confidenceThreshold,
        List<String> keywords,
        String tone,
        CategoryProfile.Length length,
        List<String> languages,
        CategoryProfile.Wording wording,
        List<String> knowledge,
        boolean linksSources) {

    public CategorySetup {
        keywords = List.copyOf(keywords);
        languages = List.copyOf(languages);
        knowledge = List.copyOf(knowledge);
    }

    /** For a new category. */
    public static CategorySetup plain(String title, String description, String team) {
        return new CategorySetup(
                title,
                description,
                team,
                0.7,
                List.of(),
                "friendly and clear",
                CategoryProfile.Length.NORMAL,
                List.of(),
                CategoryProfile.Wording.FLUID,
                List.of(),
                true);
    }

    static CategorySetup of(Category category, CategoryProfile profile) {
        return new CategorySetup(
                category.title(),
                category.description(),
                category.team(),
                category.confidenceThreshold(),
                category.keywords(),
                profile.tone(),
                profile.length(),
                profile.languages(),
                profile.wording(),
                profile.knowledge(),
                profile.linksSources());
    }

    CategoryProfile profile(String category) {
        return new CategoryProfile(category, tone, length, languages, wording, knowledge, linksSources);
    }
}
