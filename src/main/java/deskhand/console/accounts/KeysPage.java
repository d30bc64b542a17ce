package deskhand.console.accounts;

import deskhand.access.Visitor;
import deskhand.access.key.ApiKeys;
import deskhand.console.accounts.AccountsView.Outcome;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The forms about API keys on the page about accounts. */
@Hidden
@Controller("/accounts/keys")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeysPage {

    private static final int LONGEST_NAME = 100;

    private final AccountsDesk desk;
    private final ApiKeys keys;
    private final Clock clock;

    KeysPage(AccountsDesk desk, ApiKeys keys, Clock clock) {
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> form, Visitor visitor) {
        var name = form.getOrDefault("name", "").strip();
        var role = AccountsPage.role(form);
        if (role == null || name.isEmpty() || name.length() > LONGEST_NAME) {
            return AccountsPage.quiet(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    desk.show(null, null, visitor),
                    Outcome.refused("Say what the key is for, and choose a role."));
        }
        var made = keys.make(name, role, end(form.getOrDefault("days", "")), visitor);
        return AccountsPage.shown(
                desk.show(null, null, visitor),
                new Outcome("The key is made. It is shown once, so copy it now:", true, made.key(), false));
    }

    @Post(value = "/{id}/revoke", consumes = MediaType.ALL)
    HttpResponse<?> revoke(long id, Visitor visitor) {
        var outcome = keys.revoke(id, visitor)
                ? Outcome.good("The key is revoked. It is good no more, from now on.")
                : Outcome.refused("There is no such key, or it was revoked before.");
        return AccountsPage.shown(desk.show(null, null, visitor), outcome);
    }

    private @Nullable Instant end(String days) {
        return switch (days) {
            case "30", "90", "365" -> clock.instant().plus(Duration.ofDays(Long.parseLong(days)));
            default -> null;
        };
    }
}
