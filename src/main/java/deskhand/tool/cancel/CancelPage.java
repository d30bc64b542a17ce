package deskhand.tool.cancel;

import deskhand.tool.cancel.CancelDesk.Choice;
import deskhand.tool.cancel.CancelDesk.Result;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.cors.CrossOrigin;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page that a customer's link opens. Nobody signs in: whoever has the link is the customer it was made for. Mail programs
 * and scanners open links by themselves, so only a form that was filled in changes anything.
 *
 * <p>The link must not travel as a referrer, and browsers then name no origin with the form either. So none is asked for: the
 * link alone gives the right, and nothing else that a browser holds.
 */
@Hidden
@Controller("/cancel")
@CrossOrigin(allowedOriginsRegex = ".*", allowCredentials = false)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CancelPage {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final CancelDesk desk;
    private final CancelSettings settings;

    CancelPage(CancelDesk desk, CancelSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Get("/{token}")
    HttpResponse<?> page(String token) {
        return switch (desk.open(token)) {
            case Opened.Valid valid -> page(HttpStatus.OK, valid.link().language(), token, null, null);
            case Opened.Expired expired -> page(HttpStatus.GONE, expired.language(), "", "expired", null);
            case Opened.Used used -> page(HttpStatus.GONE, used.language(), "", "used", null);
            case Opened.Strange _ -> page(HttpStatus.NOT_FOUND, "en", "", "strange", null);
        };
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String token, @Body Map<String, String> form) {
        if (!(desk.open(token) instanceof Opened.Valid valid)) {
            return page(token);
        }
        var language = valid.link().language();
        var choice = choice(form.get("choice"));
        if (choice == null) {
            return page(HttpStatus.BAD_REQUEST, language, token, null, "choose");
        }
        if (choice == Choice.END && !"yes".equals(form.get("confirm"))) {
            return page(HttpStatus.BAD_REQUEST, language, token, null, "confirm_missing");
        }
        return told(desk.decide(valid.link(), choice), language, token);
    }

    private HttpResponse<?> told(Result result, String language, String token) {
        return switch (result) {
            case ENDED, PAUSED, KEPT, UNDER_WAY, FAILED, NOTHING ->
                page(HttpStatus.OK, language, "", result.name().toLowerCase(Locale.ROOT), null);
            case USED -> page(HttpStatus.GONE, language, "", "used", null);
            case LATER -> page(HttpStatus.SERVICE_UNAVAILABLE, language, token, null, "later");
        };
    }

    private static @Nullable Choice choice(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "end" -> Choice.END;
            case "pause" -> Choice.PAUSE;
            case "keep" -> Choice.KEEP;
            default -> null;
        };
    }

    private MutableHttpResponse<?> page(
            HttpStatus status, String language, String token, @Nullable String says, @Nullable String objection) {
        var view = CancelView.of(language, token, settings.pauseMonths(), says, objection);
        return HttpResponse.status(status)
                .body(new ModelAndView<>("cancel/page", Map.of("view", view)))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Language", view.language());
    }
}
