package deskhand.access.account;

import deskhand.access.Role;
import deskhand.access.account.Accounts.Changed;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people who may log in. Passwords go in and never come out. */
@Controller("/api/v1/accounts")
@Tag(name = "Accounts")
@GuardedApi
class AccountsController {

    static final String ROLES = "viewer|agent|tuner|admin";

    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnAddress own;

    AccountsController(Accounts accounts, Sessions sessions, OwnAddress own) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.own = own;
    }

    /**
     * Somebody who may log in.
     *
     * @param hasPassword false until they chose one
     * @param singleSignOn whether they came by single sign-on before
     * @param seenAt when they last asked for something
     */
    @Schema(name = "Account")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record AccountView(
            long id,
            String email,
            String name,

            @Schema(
                    type = "string",
                    allowableValues = {"viewer", "agent", "tuner", "admin"})
            String role,

            boolean enabled,
            boolean hasPassword,
            boolean singleSignOn,
            Instant createdAt,
            @Nullable Instant seenAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.role().word(),
                    account.enabled(),
                    account.hasPassword(),
                    account.comesBySignOn(),
                    account.createdAt(),
                    account.seenAt());
        }
    }

    /**
     * An account with the link by which its owner chooses a password.
     *
     * @param link good once, for three days; only told here, and only if there is a new one
     */
    @Schema(name = "AccountWithLink")
    @Serdeable
    record AccountWithLink(AccountView account, @Nullable String link) {}

    /**
     * A new account.
     *
     * @param name kept with what they change; the e-mail address if left out
     * @param password at least 12 characters; left out, the answer has a link by which they choose it themselves
     */
    @Schema(name = "NewAccount")
    @Serdeable
    record NewAccount(
            @NotBlank @Size(max = 254) String email,
            @Nullable @Size(max = 100) String name,
            @NotBlank @Pattern(regexp = ROLES) String role,
            @Nullable String password) {

        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    /** Changes of an account. What is left out stays. */
    @Schema(name = "AccountChange")
    @Serdeable
    record AccountChange(
            @Nullable @Size(max = 100) String name,
            @Nullable @Pattern(regexp = ROLES) String role,
            @Nullable Boolean enabled) {}

    /**
     * The accounts in the order they were made.
     *
     * @return a page of accounts
     */
    @Get
    List<AccountView> accounts(@Valid @RequestBean Paging page) {
        return accounts.page(page.orOldest()).stream().map(AccountView::of).toList();
    }

    /**
     * Makes an account.
     *
     * @return the account
     */
    @Post
    @Status(HttpStatus.CREATED)
    AccountWithLink addAccount(@Valid @Body NewAccount wish, HttpRequest<?> request) {
        var name = Objects.requireNonNullElse(wish.name(), "");
        return withLink(0, accounts.add(wish.email(), name, Role.of(wish.role()), wish.password()), request);
    }

    /**
     * One account.
     *
     * @return the account
     */
    @Get("/{id}")
    AccountView account(long id) {
        return accounts.find(id).map(AccountView::of).orElseThrow(() -> unknown(id));
    }

    /**
     * Changes name or role, or disables an account, which logs its owner out everywhere at once. 409 for the last administrator.
     *
     * @return the account
     */
    @Put("/{id}")
    AccountView changeAccount(long id, @Valid @Body AccountChange change) {
        var role = change.role() == null ? null : Role.of(change.role());
        return AccountView.of(done(id, accounts.change(id, change.name(), role, change.enabled()))
                .account());
    }

    /**
     * Makes a link by which the owner chooses a new password, for example because the old one is lost.
     *
     * @return the account with the link
     */
    @Post("/{id}/link")
    AccountWithLink linkForAccount(long id, HttpRequest<?> request) {
        return withLink(id, accounts.link(id), request);
    }

    /**
     * Logs the owner out everywhere.
     *
     * @return the account
     */
    @Post("/{id}/log-out")
    AccountView logAccountOut(long id) {
        var view = account(id);
        sessions.endAll(id);
        return view;
    }

    /**
     * Removes an account. What its owner changed keeps their name.
     */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "gone")
    HttpResponse<Void> removeAccount(long id) {
        done(id, accounts.remove(id));
        return HttpResponse.noContent();
    }

    private AccountWithLink withLink(long id, Changed changed, HttpRequest<?> request) {
        var done = done(id, changed);
        return new AccountWithLink(
                AccountView.of(done.account()),
                done.link() == null ? null : own.of(request) + LoginController.WELCOME + done.link());
    }

    private static Changed.Done done(long id, Changed changed) {
        return switch (changed) {
            case Changed.Done done -> done;
            case Changed.Unknown _ -> throw unknown(id);
            case Changed.Refused(var why) -> throw new ProblemException(HttpStatus.CONFLICT, why);
        };
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no account " + id + ".");
    }
}
