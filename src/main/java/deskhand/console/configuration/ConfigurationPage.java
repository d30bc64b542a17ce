package deskhand.console.configuration;

import deskhand.configuration.BadFile;
import deskhand.configuration.ConfigFiles;
import deskhand.configuration.Retention;
import deskhand.configuration.Trouble;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The configuration as a file: taken out, or brought in after a look at what would change. */
@Hidden
@Controller("/configuration")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfigurationPage {

    private static final String REPLACE = "replace";

    private static final String HERE = "/configuration";
    private static final int MOST_DAYS = 36_500;

    private final ConfigFiles files;
    private final Retention retention;

    ConfigurationPage(ConfigFiles files, Retention retention) {
        this.files = files;
        this.retention = retention;
    }

    @Get
    ModelAndView<Map<String, Object>> page(@Nullable @QueryValue String told) {
        return shown(ConfigurationView.empty(files.parts()), new Form(), seal(), Note.named(told));
    }

    /** Shows what a file would change. Nothing is changed yet. */
    @Post("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> preview(@Part("file") CompletedFileUpload file, @Part("mode") String mode) throws IOException {
        var text = new String(file.getBytes(), StandardCharsets.UTF_8);
        return orWrong(() -> HttpResponse.ok(
                shown(ConfigurationView.preview(files.parts(), text, mode, rehearsed(text, mode), false))));
    }

    /** Changes what was shown. If it would be something else by now, that is shown instead. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(@Body Map<String, String> form) {
        var text = form.getOrDefault("text", "");
        var mode = form.getOrDefault("mode", "merge");
        return orWrong(() -> {
            var outcome = rehearsed(text, mode);
            if (!ConfigurationView.seen(outcome).equals(form.get("seen"))) {
                return HttpResponse.ok(shown(ConfigurationView.preview(files.parts(), text, mode, outcome, true)));
            }
            var done = files.bringIn(text, mode.equals(REPLACE), false);
            return HttpResponse.ok(shown(ConfigurationView.done(files.parts(), mode, done)));
        });
    }

    private ConfigFiles.Outcome rehearsed(String text, String mode) {
        return files.bringIn(text, mode.equals(REPLACE), true);
    }

    private HttpResponse<?> orWrong(Supplier<HttpResponse<?>> work) {
        try {
            return work.get();
        } catch (BadFile e) {
            List<Trouble> troubles = e.troubles();
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(shown(ConfigurationView.wrong(files.parts(), troubles)));
        }
    }

    private ModelAndView<Map<String, Object>> shown(ConfigurationView view) {
        return shown(view, new Form(), seal(), Note.NOTHING);
    }

    private ModelAndView<Map<String, Object>> shown(ConfigurationView view, Form form, String seal, Note told) {
        return new ModelAndView<>(
                "configuration/page",
                Map.of("view", view, "kept", retention.all(), "form", form, "seal", seal, "told", told));
    }

    /** Of how long things are kept. */
    private String seal() {
        return Seal.of(retention.all());
    }

    /** How long things are kept. Only what is different is set. */
    @Post("/retention")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(@Body String body) {
        var form = Form.sent(body);
        var wanted = new LinkedHashMap<String, Integer>();
        for (var thing : retention.all()) {
            var field = "keep-" + thing.name();
            if (!form.value(field).isEmpty()) {
                var days = (int) form.whole(field, thing.name(), MOST_DAYS);
                if (days > 0 && days < Retention.LEAST_DAYS) {
                    form.complain(field, thing.name(), "seven days at least, because turns still look at them.");
                }
                if (days != thing.keepDays()) {
                    wanted.put(thing.name(), days);
                }
            }
        }
        if (!form.isFine()) {
            return again(form, form.value("seal"), Note.NOTHING);
        }
        try {
            Seal.check(form.value("seal"), retention.all(), "how long things are kept");
        } catch (Outdated e) {
            form.overtakenBy(asTheyAre());
            return again(form, seal(), Note.OVERTAKEN);
        }
        wanted.forEach(retention::keep);
        return Goto.page(HERE, Note.SAVED);
    }

    private HttpResponse<?> again(Form form, String seal, Note told) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(shown(ConfigurationView.empty(files.parts()), form, seal, told));
    }

    private Form asTheyAre() {
        var form = new Form();
        retention.all().forEach(thing -> form.with("keep-" + thing.name(), thing.keepDays()));
        return form;
    }
}
