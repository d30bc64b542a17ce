package deskhand.console.knowledge;

import deskhand.knowledge.ingest.FileDesk;
import deskhand.knowledge.ingest.Uploaded;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a file in and says what became of it. */
@Hidden
@Controller("/knowledge/files")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FilesPage {

    private final FileDesk desk;
    private final Shelves shelves;

    FilesPage(FileDesk desk, Shelves shelves) {
        this.desk = desk;
        this.shelves = shelves;
    }

    @Get
    ModelAndView<Map<String, Object>> empty() {
        return page(List.of(), null);
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            @Part("file") CompletedFileUpload file,
            @Nullable @Part("category") String category,
            @Nullable @Part("language") String language,
            @Nullable @Part("publish") String publish) {
        var why = objection(file);
        if (why != null) {
            file.discard();
            return refused(why);
        }
        try {
            var content = bytes(file);
            FileDesk.checkName(file.getFilename());
            var wish = new FileDesk.Wish(given(category), null, language(language), publish != null);
            return HttpResponse.ok(page(desk.alone(() -> desk.keep(file.getFilename(), content, wish)), null));
        } catch (ProblemException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String objection(CompletedFileUpload file) {
        if (file.getFilename() == null || file.getFilename().isBlank() || file.getSize() == 0) {
            return "Choose a file first.";
        }
        return file.getSize() > FileDesk.LARGEST ? "The file is larger than 20 MB. Split it into smaller ones." : null;
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String language(@Nullable String text) {
        var given = given(text);
        if (given != null && !given.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "The language is two letters, such as en or de.");
        }
        return given;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private HttpResponse<?> refused(String why) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(List.of(), why));
    }

    private ModelAndView<Map<String, Object>> page(List<Uploaded> files, @Nullable String objection) {
        var model = new HashMap<String, Object>();
        model.put("files", files);
        model.put("objection", objection);
        model.put("categories", shelves.categories());
        return new ModelAndView<>("knowledge/files", model);
    }
}
