package deskhand.testing.zendesk;

import deskhand.testing.http.Json;
import deskhand.testing.zendesk.Trigger.Action;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Runs the triggers of the account from top to bottom after a change. */
final class Rules {

    private final Account account;
    private final Postman postman;

    Rules(Account account, Postman postman) {
        this.account = account;
        this.postman = postman;
    }

    /** Never on a closed ticket. */
    void run(Moment moment) {
        if (moment.ticket().status.compareTo(Status.CLOSED) >= 0) {
            return;
        }
        account.triggers.values().stream()
                .filter(Trigger::active)
                .sorted(Comparator.comparingInt(Trigger::position))
                .filter(trigger -> Conditions.hold(trigger, moment))
                .forEach(trigger -> trigger.actions().forEach(action -> act(trigger, action, moment)));
    }

    private void act(Trigger trigger, Action action, Moment moment) {
        var values = action.values();
        switch (action.field()) {
            case Trigger.CALL_WEBHOOK -> call(values, moment);
            case Trigger.MAIL -> mail(trigger, values, moment);
            case "current_tags" ->
                change(trigger, moment, "tags", () -> {
                    moment.ticket().tags.addAll(words(values));
                });
            case "remove_tags" ->
                change(trigger, moment, "tags", () -> {
                    words(values).forEach(moment.ticket().tags::remove);
                });
            case "status" ->
                change(
                        trigger,
                        moment,
                        "status",
                        () -> Status.of(values.getFirst()).ifPresent(moment.ticket()::become));
            case "priority" -> change(trigger, moment, "priority", () -> moment.ticket().priority = values.getFirst());
            default -> {}
        }
    }

    private static List<String> words(List<String> values) {
        return Arrays.asList(values.getFirst().toLowerCase(Locale.ROOT).split(" "));
    }

    private void change(Trigger trigger, Moment moment, String column, Runnable change) {
        var before = moment.ticket().columns().told().get(column);
        change.run();
        var after = moment.ticket().columns().told().get(column);
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            moment.audit()
                    .events
                    .add(Json.object("id", account.nextEventId(), "type", "Change")
                            .and("field_name", column)
                            .and("previous_value", before)
                            .and("value", after)
                            .and("via", Via.rule(trigger.id(), trigger.title()).json()));
        }
    }

    private void call(List<String> values, Moment moment) {
        var webhook = account.webhooks.get(values.getFirst());
        if (webhook != null && webhook.active) {
            var body = values.size() < 2 ? "" : Placeholders.render(values.get(1), moment.ticket(), moment.deed().by);
            postman.enqueue(Invocation.of(account.names.ulid(), webhook, "trigger", body, moment.ticket()));
        }
    }

    /** Chats have no mail, and machines get none. */
    private void mail(Trigger trigger, List<String> values, Moment moment) {
        var comment = moment.comment();
        var ticket = moment.ticket();
        if (comment == null || ticket.isMessaging()) {
            return;
        }
        if (ticket.requester.suspended || ticket.comments.getFirst().flags.contains(4)) {
            return;
        }
        comment.mailed = true;
        var id = account.nextEventId();
        moment.audit()
                .events
                .add(Json.object("id", id, "type", "Notification")
                        .and("subject", Placeholders.render(values.get(1), ticket, moment.deed().by))
                        .and("recipients", List.of(ticket.requester.id))
                        .and("via", Via.rule(trigger.id(), trigger.title()).json()));
        var delivered = ticket.requester.deliverable.equals("deliverable");
        account.emailNotifications.add(Json.object("notification_id", id, "comment_id", comment.id)
                .and("ticket_id", ticket.id)
                .and("created_at", Times.iso(comment.createdAt))
                .and(
                        "recipients",
                        List.of(Json.object("user_id", ticket.requester.id)
                                .and("email_address", ticket.requester.email)
                                .and(
                                        "delivery_status",
                                        Json.object("code", delivered ? 250 : 550, "id", delivered ? 1 : 5)))));
    }
}
