package deskhand.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A folder that the operator allows, its subfolders, and nothing else. */
class FolderImportTest {

    private static Path outside;
    private static Path root;
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        outside = Files.createTempDirectory(Path.of("target"), "folder").toRealPath();
        root = Files.createDirectory(outside.resolve("allowed"));
        Files.writeString(outside.resolve("secret.md"), "# Secret\n\nThe safe opens with 4711.");
        service = Service.start(Map.of("deskhand.knowledge.folder", root.toString()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String add(String name, String folder) {
        var answer = service.send("POST", "/api/v1/knowledge/sources", """
                {"name": "%s", "kind": "folder", "settings": {"folder": "%s"}, "publish": true}
                """.formatted(name, folder));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        untilRead(name);
        return service.query("select id from knowledge_source where name = '" + name + "'")
                .getFirst();
    }

    private static void untilRead(String name) {
        Await.until(
                "the folder is read",
                () -> service.count(
                                "select count(*) from knowledge_import i join knowledge_source s on s.id = i.source_id"
                                        + " where s.name = '" + name + "' and i.state = 'running'")
                        == 0);
    }

    private static int refused(String folder) {
        return service.send("POST", "/api/v1/knowledge/sources", """
                {"name": "no", "kind": "folder", "settings": {"folder": "%s"}}
                """.formatted(folder))
                .statusCode();
    }

    private static java.util.List<String> titles(String source) {
        return service.query("select title from document where origin = 'source:" + source
                + "' and status = 'published' order by title");
    }

    @Test
    void a_folder_is_followed_with_what_changes_and_what_goes() throws IOException {
        write("help/warranty.md", "# Warranty\n\nThree years on every samovar.");
        write("help/deep/care.txt", "Dry it well.");
        write("help/.hidden/notes.md", "# Hidden");
        write("help/picture.png", "no text");
        var source = add("help", "help");
        assertThat(titles(source)).containsExactly("Warranty", "care");

        Files.delete(root.resolve("help/deep/care.txt"));
        write("help/warranty.md", "# Warranty\n\nFour years on every samovar.");
        service.send("POST", "/api/v1/knowledge/sources/" + source + "/imports", "");
        untilRead("help");

        assertThat(titles(source)).containsExactly("Warranty");
        assertThat(service.query(
                        "select body from document where origin = 'source:" + source + "' and status = 'published'"))
                .allMatch(body -> body.contains("Four years"));
    }

    @Test
    void a_link_that_was_taken_from_customers_by_hand_stays_so() throws IOException {
        write("inner/prices.md", "# Prices\n\nWhat we pay.");
        var source = add("inner", "inner");
        service.run("update document set public = false where origin = 'source:" + source + "'");

        write("inner/prices.md", "# Prices\n\nWhat we pay now.");
        service.send("POST", "/api/v1/knowledge/sources/" + source + "/imports", "");
        untilRead("inner");

        assertThat(service.query("select public || ' ' || (body like '%now%') from document where origin = 'source:"
                        + source + "'"))
                .containsExactly("false true");
    }

    @Test
    void nothing_outside_is_read_whatever_it_is_called() throws IOException {
        write("own/tea.md", "# Tea\n\nBoil the water.");

        assertThat(refused("..")).isEqualTo(400);
        assertThat(refused("own/../..")).isEqualTo(400);
        assertThat(refused(outside.toString().replace("\\", "/"))).isEqualTo(400);
        assertThat(refused("own/tea.md")).isEqualTo(400);
        assertThat(refused("nowhere")).isEqualTo(400);
    }

    @Test
    void links_are_not_followed() throws IOException {
        write("linked/tea.md", "# Green tea\n\nBoil the water.");
        Files.createSymbolicLink(root.resolve("linked/secret.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("linked/out"), outside);
        Files.createSymbolicLink(root.resolve("door"), outside);

        assertThat(refused("door")).isEqualTo(400);
        assertThat(titles(add("linked", "linked"))).containsExactly("Green tea");
        assertThat(service.count("select count(*) from document where body like '%4711%'"))
                .isZero();
    }
}
