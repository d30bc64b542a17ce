package deskhand.console.accounts;

import deskhand.access.Visitor;
import deskhand.access.account.Accounts;
import deskhand.access.account.OwnAccount;
import deskhand.access.account.SessionCookie;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
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
import java.util.Map;

/** Who one is, one's password, and the way out everywhere. */
@Hidden
@Controller("/me")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MePage {

    private final Accounts accounts;
    private final OwnAccount own;
    private final SessionCookie cookie;

    MePage(Accounts accounts, OwnAccount own, SessionCookie cookie) {
        this.accounts = accounts;
        this.own = own;
        this.cookie = cookie;
    }

    @Get
    HttpResponse<?> page(Visitor visitor, @Nullable @QueryValue String told) {
        var says = "changed".equals(told)
                ? "Your password is changed. All other browsers are logged out."
                : "elsewhere".equals(told) ? "All other browsers are logged out." : null;
        return page(HttpStatus.OK, visitor, says, null);
    }

    @Post(value = "/password", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(@Body Map<String, String> form, Visitor visitor, HttpRequest<?> request) {
        if (visitor.account() == null) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, visitor, null, "You have no account whose password to change.");
        }
        var password = form.getOrDefault("password", "");
        if (!password.equals(form.getOrDefault("again", ""))) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, visitor, null, "The two new passwords differ.");
        }
        return switch (own.changePassword(visitor.account(), form.getOrDefault("old", ""), password)) {
            case OwnAccount.Changed.Done(var session) -> anew(session, "changed", request);
            case OwnAccount.Changed.Refused(var why) -> page(HttpStatus.UNPROCESSABLE_ENTITY, visitor, null, why);
        };
    }

    /** This browser goes on with a new session, all others have none. */
    @Post(value = "/log-out-elsewhere", consumes = MediaType.ALL)
    HttpResponse<?> logOutElsewhere(Visitor visitor, HttpRequest<?> request) {
        return visitor.account() == null
                ? HttpResponse.seeOther(URI.create("/me"))
                : anew(own.logOutElsewhere(visitor.account()), "elsewhere", request);
    }

    private HttpResponse<?> anew(String session, String told, HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create("/me?told=" + told)).cookie(cookie.of(session, request));
    }

    private MutableHttpResponse<?> page(
            HttpStatus status, Visitor visitor, @Nullable String says, @Nullable String objection) {
        var account = visitor.account() == null
                ? null
                : accounts.find(visitor.account()).orElse(null);
        var view = new MeView(
                visitor.name(),
                visitor.role().word(),
                MeView.may(visitor.role()),
                account == null ? null : account.email(),
                account != null && account.hasPassword(),
                says,
                objection);
        return HttpResponse.status(status)
                .body(new ModelAndView<>("accounts/me", Map.of("view", view)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
