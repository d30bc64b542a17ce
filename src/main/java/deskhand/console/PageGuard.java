package deskhand.console;

import deskhand.platform.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What a browser may do with our pages, and which pages may send us forms: only our own. */
@ServerFilter({"/", "/sandbox/**", "/assets/**"})
class PageGuard {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @RequestFilter
    @Nullable
    HttpResponse<?> refuseForeignForms(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        var isOurs = site == null || site.equals("same-origin") || site.equals("none");
        return isOurs || request.getMethod() == HttpMethod.GET
                ? null
                : Problem.response(HttpStatus.FORBIDDEN, "Send this form from the page itself.");
    }

    @ResponseFilter
    void setHeaders(MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
