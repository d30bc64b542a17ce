package deskhand.access;

import deskhand.platform.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What those hear who are not let in: browsers a page, programs a problem. */
final class Refusals {

    private static final String PAGE = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deskhand</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">%s
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/deskhand.css"></head>
        <body class="access"><main><h1>%s</h1><p>%s</p>%s</main></body></html>
        """;

    private Refusals() {}

    static HttpResponse<?> foreign() {
        return Problem.response(
                HttpStatus.FORBIDDEN, "This change was asked for by a page of another site and was refused.");
    }

    static HttpResponse<?> unsigned() {
        return Problem.response(
                HttpStatus.FORBIDDEN,
                "A change by a browser that is logged in has to say from which page it comes. Programs use a key: send the"
                        + " header Authorization: Bearer dh_…");
    }

    static HttpResponse<?> realHelpdesk() {
        return Problem.response(
                HttpStatus.FORBIDDEN,
                "A real helpdesk is connected, so API and pages need a token or accounts: set DESKHAND_API_TOKEN, or"
                        + " DESKHAND_ADMIN_EMAIL and DESKHAND_ADMIN_PASSWORD, and start again.");
    }

    static HttpResponse<?> onlyThisMachine() {
        return Problem.response(
                HttpStatus.FORBIDDEN,
                "Without DESKHAND_API_TOKEN and without accounts only the machine itself may use API and pages. Set it, or"
                        + " DESKHAND_ADMIN_EMAIL and DESKHAND_ADMIN_PASSWORD, to use them from elsewhere or behind a proxy.");
    }

    static HttpResponse<?> nobody(HttpRequest<?> request) {
        if (!isForPeople(request)) {
            var problem = Problem.response(
                            HttpStatus.UNAUTHORIZED,
                            "Send the header Authorization: Bearer with an API key or the DESKHAND_API_TOKEN.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            // A page that stood open while its session ended.
            return request.getHeaders().contains("HX-Request") ? problem.header("HX-Redirect", "/access") : problem;
        }
        if (Origins.isArrival(request)) {
            return again(request);
        }
        var to = Permits.isReading(request.getMethod())
                ? Origins.ownAddress(request.getUri().toString())
                : "/";
        return HttpResponse.seeOther(
                URI.create("/access" + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))));
    }

    /** Sent again by a page of ours, the request has the cookie. */
    private static HttpResponse<?> again(HttpRequest<?> request) {
        var address = escaped(Origins.ownAddress(request.getUri().toString()));
        return page(
                HttpStatus.OK,
                "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\">",
                "One moment",
                "This page opens by itself.",
                "<p><a href=\"" + address + "\">Open it</a></p>");
    }

    static HttpResponse<?> role(HttpRequest<?> request, Visitor visitor, Role needed) {
        if (!isForPeople(request)) {
            return Problem.response(
                    HttpStatus.FORBIDDEN,
                    "This needs the role " + needed.word() + "; yours is "
                            + visitor.role().word() + ". An administrator can give you another.");
        }
        return page(
                HttpStatus.FORBIDDEN,
                "",
                "Not with your role",
                "This needs the role " + needed.word() + ", and yours is "
                        + visitor.role().word() + ". If you need it for your work, ask an administrator.",
                "<p><a href=\"/me\">Who am I?</a></p>");
    }

    private static HttpResponse<?> page(HttpStatus status, String head, String title, String says, String more) {
        return HttpResponse.status(status)
                .body(PAGE.formatted(head, title, says, more))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        return request.getHeaders().accept().stream()
                .anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
