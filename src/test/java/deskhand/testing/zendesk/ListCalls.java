package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.ArrayList;
import java.util.List;

/** Calls that tell what the account has. */
final class ListCalls {

    private final Account account;

    ListCalls(Account account) {
        this.account = account;
    }

    Answer addresses(Call call) {
        var egress = Json.object("all", List.of("127.0.0.0/8"), "specific", List.of());
        return Answer.ok(Json.object("ips", Json.object("egress", egress)));
    }

    Answer settings(Call call) {
        return Answer.ok(Json.object("settings", account.settings.json()));
    }

    Answer groups(Call call) {
        var groups =
                account.groups.values().stream().filter(group -> !group.deleted).toList();
        return Pages.of(call, groups, Group::id).answer("groups", Group::json);
    }

    Answer memberships(Call call) {
        var memberships = account.groups.values().stream()
                .flatMap(group -> group.memberships().stream())
                .toList();
        return list(call, "group_memberships", memberships);
    }

    Answer brands(Call call) {
        return Pages.of(call, new ArrayList<>(account.brands.values()), Brand::id)
                .answer("brands", Brand::json);
    }

    /** All at once. */
    Answer statuses(Call call) {
        return Answer.ok(Json.object("custom_statuses", RestJson.statuses()));
    }

    Answer fields(Call call) {
        return Pages.of(call, new ArrayList<>(account.ticketFields.values()), TicketField::id)
                .answer("ticket_fields", TicketField::json);
    }

    Answer forms(Call call) {
        var form = Json.object("id", Account.FORM, "name", "Default")
                .and("active", true)
                .and("default", true)
                .and("ticket_field_ids", List.copyOf(account.ticketFields.keySet()));
        return list(call, "ticket_forms", List.of(form));
    }

    Answer macros(Call call) {
        return list(call, "macros", account.macros);
    }

    private static Answer list(Call call, String name, List<Fields> all) {
        return Pages.of(call, all, one -> (Long) one.get("id")).answer(name, one -> one);
    }
}
