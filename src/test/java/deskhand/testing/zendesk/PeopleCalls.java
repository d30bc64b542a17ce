package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import java.util.Comparator;
import java.util.List;

/** Calls about people. */
final class PeopleCalls {

    private final Account account;
    private final Setup setup;
    private final RestJson json;

    PeopleCalls(Account account, Setup setup, RestJson json) {
        this.account = account;
        this.setup = setup;
        this.json = json;
    }

    Answer me(Call call) {
        return Answer.ok(Json.object("user", call.user().json()));
    }

    Answer show(Call call) {
        return Answer.ok(Json.object("user", user(call).json()));
    }

    Answer identities(Call call) {
        return Pages.of(call, user(call).identities(), identity -> (Long) identity.get("id"))
                .answer("identities", identity -> identity);
    }

    /** {@code query=email:"…"} or {@code external_id=…}; by number only. */
    Answer search(Call call) {
        var query = call.query("query").orElse("").replace("\"", "");
        var email = query.startsWith("email:") ? query.substring("email:".length()) : query;
        var externalId = call.query("external_id").orElse(null);
        var found = account.users.values().stream()
                .filter(user ->
                        externalId == null ? email.equalsIgnoreCase(user.email) : externalId.equals(user.externalId))
                .toList();
        return Pages.of(call, found, User::id).answer("users", User::json);
    }

    Answer requested(Call call) {
        var user = user(call);
        var newest = setup.clock().instant().minus(setup.lags().search());
        var lagging = !setup.lags().search().isZero();
        var order = switch (call.query("sort").orElse("id").replace("-", "")) {
            case "updated_at" -> Comparator.comparing(Ticket::updatedAt).thenComparing(Ticket::id);
            case "status" -> Comparator.comparing(Ticket::status).thenComparing(Ticket::id);
            default -> Comparator.comparing(Ticket::id);
        };
        var reversed = call.query("sort").orElse("").startsWith("-");
        List<Ticket> tickets = account.tickets().stream()
                .filter(ticket -> ticket.requester.equals(user))
                .filter(ticket -> !lagging || !ticket.createdAt.isAfter(newest))
                .sorted(reversed ? order.reversed() : order)
                .toList();
        return Pages.of(call, tickets, Ticket::id).answer("tickets", json::ticket);
    }

    Answer organization(Call call) {
        var organization = account.organizations.get(call.id("id"));
        if (organization == null) {
            throw Refusal.notFound();
        }
        return Answer.ok(Json.object("organization", organization.json()));
    }

    private User user(Call call) {
        var user = account.users.get(call.id("id"));
        if (user == null) {
            throw Refusal.notFound();
        }
        return user;
    }
}
