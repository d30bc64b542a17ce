package deskhand.access.oidc;

import deskhand.access.Origins;
import deskhand.access.account.OwnAddress;
import deskhand.access.account.SessionCookie;
import deskhand.access.account.Sessions;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the provider and back. */
@Hidden
@Controller("/access/sign-on")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOnController {

    static final String COOKIE = "deskhand_sign_on";

    private static final Logger LOG = LoggerFactory.getLogger(SignOnController.class);
    private static final String BACK = "/access/sign-on/return";

    private final SignOnDesk desk;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final OwnAddress own;

    SignOnController(SignOnDesk desk, Sessions sessions, SessionCookie cookies, OwnAddress own) {
        this.desk = desk;
        this.sessions = sessions;
        this.cookies = cookies;
        this.own = own;
    }

    @Get
    HttpResponse<?> leave(@Nullable @QueryValue String to, HttpRequest<?> request) {
        if (!desk.isOpen()) {
            return HttpResponse.notFound();
        }
        try {
            var leaving = desk.leave(Origins.ownAddress(to == null ? "/" : to), back(request));
            return HttpResponse.seeOther(leaving.address())
                    .cookie(cookies.forReturn(COOKIE, leaving.cookie(), Attempts.VALID, request));
        } catch (SignOnFailed e) {
            return failed(e, request);
        }
    }

    /** The cookie of the new session is kept from other sites, the provider among them, so a page of ours leads on. */
    @Get("/return")
    HttpResponse<?> come(
            @Nullable @QueryValue String code, @Nullable @QueryValue String state, HttpRequest<?> request) {
        if (!desk.isOpen()) {
            return HttpResponse.notFound();
        }
        try {
            var cookie = request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
            var arrived = desk.come(cookie.orElse(null), state, code, back(request));
            if (arrived.account() == null) {
                LOG.info("Somebody came by single sign-on who may not come in");
                return away("stranger", request);
            }
            SessionCookie.id(request).ifPresent(sessions::end);
            return HttpResponse.ok(new ModelAndView<>("access/arrived", Map.of("to", arrived.to())))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .cookie(cookies.of(sessions.begin(arrived.account().id()), request))
                    .cookie(cookies.forReturn(COOKIE, "", Duration.ZERO, request));
        } catch (SignOnFailed e) {
            return failed(e, request);
        }
    }

    private HttpResponse<?> failed(SignOnFailed why, HttpRequest<?> request) {
        var cause = why.getCause();
        LOG.warn("Single sign-on failed: {}{}", why.getMessage(), cause == null ? "" : " (" + cause.getMessage() + ")");
        return away("sign-on", request);
    }

    private HttpResponse<?> away(String told, HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create("/access?told=" + told))
                .cookie(cookies.forReturn(COOKIE, "", Duration.ZERO, request));
    }

    private String back(HttpRequest<?> request) {
        return own.of(request) + BACK;
    }
}
