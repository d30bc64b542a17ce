package deskhand.access.account;

import deskhand.access.Origins;
import deskhand.access.account.Logins.Login;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Lets people in with a password or the token, and out. */
@Hidden
@Controller("/access")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LoginController {

    static final String WELCOME = "/access/welcome/";

    private final Logins logins;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final LoginDoor door;
    private final Clock clock;

    LoginController(
            Logins logins,
            Accounts accounts,
            Sessions sessions,
            SessionCookie cookie,
            ClientAddress addresses,
            LoginDoor door,
            Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.door = door;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(@Nullable @QueryValue String to, @Nullable @QueryValue String told) {
        return page(HttpStatus.OK, LoginDoor.told(told), "", to == null ? "/" : to);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(@Body Map<String, String> form, HttpRequest<?> request) {
        var to = form.getOrDefault("to", "/");
        var token = form.get("token");
        if (token != null) {
            return door.isToken(token)
                    ? in(sessions.beginWithToken(token), to, request)
                    : page(HttpStatus.UNAUTHORIZED, "That is not the token. Please try again.", "", to);
        }
        var email = form.getOrDefault("email", "");
        var device = SessionCookie.device(request).orElse(null);
        return switch (logins.tried(email, form.getOrDefault("password", ""), addresses.of(request), device)) {
            case Login.Right(var account, var mark) ->
                in(sessions.begin(account.id()), to, request).cookie(cookie.device(mark, request));
            case Login.Wrong _ -> page(HttpStatus.UNAUTHORIZED, "E-mail address or password is wrong.", email, to);
            case Login.TooOften(var until) ->
                page(HttpStatus.TOO_MANY_REQUESTS, "Too many tries. Try again in " + minutes(until) + ".", email, to)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(until)));
        };
    }

    /** What the browser had before is worth nothing from now on. */
    private MutableHttpResponse<?> in(String session, String to, HttpRequest<?> request) {
        SessionCookie.id(request).ifPresent(sessions::end);
        return HttpResponse.seeOther(URI.create(Origins.ownAddress(to))).cookie(cookie.of(session, request));
    }

    @Post(value = "/log-out", consumes = MediaType.ALL)
    HttpResponse<?> leave(HttpRequest<?> request) {
        SessionCookie.id(request).ifPresent(sessions::end);
        return HttpResponse.seeOther(URI.create("/access?told=left")).cookie(cookie.none(request));
    }

    /** Opening the link changes nothing: mail programs open links by themselves. */
    @Get("/welcome/{link}")
    HttpResponse<?> welcome(String link) {
        return welcome(link, null);
    }

    private HttpResponse<?> welcome(String link, @Nullable String says) {
        var view = accounts.ofLink(link)
                .map(account -> new WelcomeView(link, account.name(), account.email(), says))
                .orElseGet(() -> new WelcomeView(null, "", "", null));
        var status =
                view.link() == null ? HttpStatus.GONE : says == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return quiet(status, new ModelAndView<>("access/welcome", Map.of("view", view)));
    }

    @Post("/welcome/{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(String link, @Body Map<String, String> form, HttpRequest<?> request) {
        var password = form.getOrDefault("password", "");
        if (!password.equals(form.getOrDefault("again", ""))) {
            return welcome(link, "The two passwords differ.");
        }
        return switch (accounts.choose(link, password)) {
            case Accounts.Changed.Done done -> in(sessions.begin(done.account().id()), "/", request);
            case Accounts.Changed.Refused(var why) -> welcome(link, why);
            case Accounts.Changed.Unknown _ -> welcome(link, null);
        };
    }

    private MutableHttpResponse<?> page(HttpStatus status, @Nullable String says, String email, String to) {
        var view = door.view(says, status != HttpStatus.OK, email, Origins.ownAddress(to));
        return quiet(status, new ModelAndView<>("access/login", Map.of("view", view)));
    }

    private static MutableHttpResponse<?> quiet(HttpStatus status, ModelAndView<?> page) {
        return HttpResponse.status(status).body(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    }

    private String minutes(Instant until) {
        var minutes = seconds(until) / 60 + 1;
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
