package deskhand.command.link;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The page as a browser gets it: kept nowhere, framed by nobody, found by no search. */
final class LinkAnswers {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private LinkAnswers() {}

    static HttpStatus status(Target target) {
        return switch (target) {
            case Target.Draft _, Target.OneApproval _, Target.Used _ -> HttpStatus.OK;
            case Target.Expired _ -> HttpStatus.GONE;
            case Target.Strange _ -> HttpStatus.NOT_FOUND;
        };
    }

    /** {@code referrer}: what the pages that it leads to may learn of its address, which is the key to it. */
    static MutableHttpResponse<?> page(HttpStatus status, LinkView view, String referrer) {
        return HttpResponse.status(status)
                .body(new ModelAndView<>("link/page", Map.of("view", view)))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", referrer)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
