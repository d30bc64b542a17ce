package deskhand.console.form;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** How forms answer: done, with a redirect, so that nothing is sent twice by going back; not done, with the form again. */
public final class Goto {

    private Goto() {}

    public static HttpResponse<?> page(String path, Note note) {
        return HttpResponse.seeOther(URI.create(path + "?told=" + note.name().toLowerCase(Locale.ROOT)));
    }

    /** As it was entered, with what is wrong. */
    public static MutableHttpResponse<?> again(String template, Map<String, Object> model) {
        return HttpResponse.<Object>status(HttpStatus.UNPROCESSABLE_ENTITY).body(new ModelAndView<>(template, model));
    }

    public static MutableHttpResponse<?> shown(String template, Map<String, Object> model) {
        return HttpResponse.<Object>ok(new ModelAndView<>(template, model));
    }
}
