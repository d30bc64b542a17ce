package deskhand.console.accounts;

import deskhand.access.Role;
import deskhand.access.Visitor;
import deskhand.access.account.Accounts;
import deskhand.access.account.Accounts.Changed;
import deskhand.access.account.OwnAddress;
import deskhand.access.account.Sessions;
import deskhand.console.accounts.AccountsView.Outcome;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Map;

/**
 * Who may log in. Forms answer with the page itself and not with a redirect, because what is shown once, a link or a key, must
 * not travel in an address.
 */
@Hidden
@Controller("/accounts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountsPage {

    private final AccountsDesk desk;
    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnAddress own;

    AccountsPage(AccountsDesk desk, Accounts accounts, Sessions sessions, OwnAddress own) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
        this.own = own;
    }

    @Get
    HttpResponse<?> page(@Nullable @QueryValue Long after, @Nullable @QueryValue Long before, Visitor visitor) {
        return shown(desk.show(after, before, visitor), Outcome.NOTHING);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> form, Visitor visitor, HttpRequest<?> request) {
        var role = role(form);
        return role == null
                ? refused("Choose a role.", visitor)
                : told(
                        accounts.add(form.getOrDefault("email", ""), form.getOrDefault("name", ""), role, null),
                        "The account is made.",
                        visitor,
                        request);
    }

    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(long id, @Body Map<String, String> form, Visitor visitor, HttpRequest<?> request) {
        return told(
                accounts.change(id, form.get("name"), role(form), null), "The account is changed.", visitor, request);
    }

    @Post(value = "/{id}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> act(long id, String deed, Visitor visitor, HttpRequest<?> request) {
        return switch (deed) {
            case "disable" ->
                told(accounts.change(id, null, null, false), "Disabled, and logged out everywhere.", visitor, request);
            case "enable" -> told(accounts.change(id, null, null, true), "Enabled.", visitor, request);
            case "link" -> told(accounts.link(id), "A new link is made.", visitor, request);
            case "remove" -> told(accounts.remove(id), "The account is removed.", visitor, request);
            case "log-out" -> {
                sessions.endAll(id);
                yield shown(desk.show(null, null, visitor), Outcome.good("Logged out everywhere."));
            }
            default -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> told(Changed changed, String says, Visitor visitor, HttpRequest<?> request) {
        return switch (changed) {
            case Changed.Done(var account, var link) ->
                shown(
                        desk.show(null, null, visitor),
                        link == null
                                ? Outcome.good(says)
                                : new Outcome(
                                        says + " Give " + account.name()
                                                + " this link; it is shown once, good once, and for three days:",
                                        true,
                                        own.of(request) + "/access/welcome/" + link,
                                        true));
            case Changed.Unknown _ -> refused("There is no such account any more.", visitor);
            case Changed.Refused(var why) -> refused(why, visitor);
        };
    }

    private HttpResponse<?> refused(String why, Visitor visitor) {
        return quiet(HttpStatus.UNPROCESSABLE_ENTITY, desk.show(null, null, visitor), Outcome.refused(why));
    }

    static HttpResponse<?> shown(AccountsView view, Outcome outcome) {
        return quiet(HttpStatus.OK, view, outcome);
    }

    static HttpResponse<?> quiet(HttpStatus status, AccountsView view, Outcome outcome) {
        return HttpResponse.status(status)
                .body(new ModelAndView<>("accounts/page", Map.of("view", view, "told", outcome)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static @Nullable Role role(Map<String, String> form) {
        var word = form.getOrDefault("role", "");
        return AccountsView.roles().contains(word) ? Role.of(word) : null;
    }
}
