package deskhand.pipeline.specialist;

import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.turn.Route;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of instructions that are the categories' own. A second category's specialist has a part in the same prompt. */
@Singleton
class Sections {

    private final Playbook playbook;
    private final Specialists specialists;
    private final Prompts prompts;

    Sections(Playbook playbook, Specialists specialists, Prompts prompts) {
        this.playbook = playbook;
        this.specialists = specialists;
        this.prompts = prompts;
    }

    /** Whose specialists answer, the one first whose matter it mainly is. */
    List<String> categories(Route route) {
        return Stream.concat(Stream.of(route.category()), Stream.ofNullable(route.secondary()))
                .map(playbook::category)
                .map(Category::slug)
                .distinct()
                .toList();
    }

    String of(List<String> categories) {
        return categories.stream().map(this::section).collect(Collectors.joining("\n\n"));
    }

    private String section(String category) {
        var profile = specialists.profile(category);
        return prompts.fill(
                        Role.SPECIALIST,
                        "section",
                        Map.of(
                                "title", playbook.category(category).title(),
                                "tone", profile.tone(),
                                "length", profile.length().name().toLowerCase(Locale.ROOT),
                                "instructions", specialists.instructions(category)))
                .request();
    }
}
