package deskhand.console;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.util.List;

/** What lists can be narrowed to. */
@Singleton
public class Choices {

    private final Connections connections;
    private final Playbook playbook;

    Choices(Connections connections, Playbook playbook) {
        this.connections = connections;
        this.playbook = playbook;
    }

    public List<Choice> connections(String chosen) {
        return Choice.withAll(
                "All",
                chosen,
                connections.all().stream()
                        .map(Connection::slug)
                        .map(slug -> new Choice(slug, slug, slug.equals(chosen))));
    }

    public List<Choice> categories(String chosen) {
        return Choice.withAll(
                "All",
                chosen,
                playbook.categories().stream()
                        .map(category -> new Choice(
                                category.slug(),
                                category.title(),
                                category.slug().equals(chosen))));
    }

    /** What people call it; a category that is gone keeps its short name. */
    public String category(String slug) {
        return playbook.find(slug).map(Category::title).orElseGet(() -> StageWords.plain(slug));
    }
}
