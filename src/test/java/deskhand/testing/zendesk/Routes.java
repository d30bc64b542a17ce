package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which call is answered by whom, and who may make it. */
final class Routes {

    private static final String ROOT = "/api/v2/";
    /** As the part: whatever a token is good for. */
    static final String ANY_SCOPE = "*";

    private static final String TICKET = "tickets/{id}";
    private static final String WEBHOOK = "webhooks/{hook}";

    enum Access {
        ANYBODY,
        /** Whoever has the key to the chats. */
        CHATS,
        STAFF,
        ADMINISTRATOR
    }

    /** {@code part}: the word before {@code :read} and {@code :write} in scopes; without it only the global ones do. */
    record Route(
            String method, String template, Pattern pattern, Access access, String part, Function<Call, Answer> to) {

        Matcher match(String path) {
            return pattern.matcher(path);
        }

        String kind() {
            return method.equals("GET") ? "read" : "write";
        }
    }

    interface OnTicket {
        Answer answer(Call call, Ticket ticket);
    }

    private final Account account;
    private final List<Route> routes = new ArrayList<>();

    Routes(Account account, Setup setup, Desk desk, Postman postman, Base base) {
        this.account = account;
        var json = new RestJson(account, base);
        tickets(new TicketCalls(json), new UpdateCalls(account, desk, json));
        people(new PeopleCalls(account, setup, json));
        lists(new ListCalls(account));
        searches(new SearchCalls(account, setup, json));
        articles(new ArticleCalls(account, json));
        odds(new OddCalls(account));
        webhooks(new WebhookCalls(account, setup, postman));
        triggers(new TriggerCalls(account));
        chats(account.sunshine);
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    private void tickets(TicketCalls calls, UpdateCalls updates) {
        one("GET", TICKET, "tickets", calls::show);
        one("GET", TICKET + "/comments", "tickets", calls::comments);
        one("GET", TICKET + "/audits", "", calls::audits);
        one("GET", TICKET + "/conversation_log", "", calls::conversationLog);
        one("GET", TICKET + "/tags", "tickets", calls::tags);
        one("PUT", TICKET, "tickets", updates::update);
        one("PUT", TICKET + "/tags", "tickets", updates::addTags);
        one("POST", TICKET + "/tags", "tickets", updates::setTags);
        one("DELETE", TICKET + "/tags", "tickets", updates::removeTags);
    }

    private void people(PeopleCalls calls) {
        staff("GET", "users/me", "users", calls::me);
        staff("GET", "users/search", "users", calls::search);
        staff("GET", "users/{id}", "users", calls::show);
        staff("GET", "users/{id}/identities", "users", calls::identities);
        staff("GET", "users/{id}/tickets/requested", "tickets", calls::requested);
        staff("GET", "organizations/{id}", "organizations", calls::organization);
    }

    private void lists(ListCalls calls) {
        add("GET", "/ips", Access.ANYBODY, "", calls::addresses);
        staff("GET", "account/settings", "", calls::settings);
        staff("GET", "groups", "", calls::groups);
        staff("GET", "groups/assignable", "", calls::groups);
        staff("GET", "group_memberships/assignable", "", calls::memberships);
        staff("GET", "brands", "", calls::brands);
        staff("GET", "custom_statuses", "", calls::statuses);
        staff("GET", "ticket_fields", "", calls::fields);
        staff("GET", "ticket_forms", "", calls::forms);
        staff("GET", "macros/active", "macros", calls::macros);
    }

    private void searches(SearchCalls calls) {
        staff("GET", "search", "", calls::search);
        administrator("GET", "incremental/tickets/cursor", "tickets", calls::exportTickets);
        administrator("GET", "incremental/ticket_events", "", calls::exportEvents);
    }

    private void articles(ArticleCalls calls) {
        // First, or it would be taken for a language.
        staff("GET", "help_center/incremental/articles", "hc", calls::changed);
        staff("GET", "help_center/locales", "hc", calls::locales);
        staff("GET", "help_center/{locale}/articles", "hc", calls::list);
    }

    private void odds(OddCalls calls) {
        add("POST", "/oauth/tokens", Access.ANYBODY, "", account.sessions::create);
        add("GET", "/attachments/token/{token}/", Access.ANYBODY, "", calls::file);
        staff("DELETE", "oauth/tokens/current", ANY_SCOPE, call -> account.sessions.end(call));
        staff("GET", "email_notifications", "", calls::emailNotifications);
        staff("GET", "suspended_tickets", "", calls::suspended);
        one("POST", TICKET + "/side_conversations", "", calls::sideConversation);
    }

    private void webhooks(WebhookCalls calls) {
        administrator("GET", "webhooks", "webhooks", calls::list);
        administrator("POST", "webhooks", "webhooks", calls::create);
        administrator("POST", "webhooks/test", "webhooks", calls::test);
        administrator("GET", WEBHOOK, "webhooks", calls::show);
        administrator("PATCH", WEBHOOK, "webhooks", calls::update);
        administrator("DELETE", WEBHOOK, "webhooks", calls::delete);
        administrator("GET", WEBHOOK + "/signing_secret", "webhooks", calls::secret);
        administrator("POST", WEBHOOK + "/signing_secret", "webhooks", calls::rotate);
        administrator("GET", WEBHOOK + "/invocations", "webhooks", calls::invocations);
        administrator("GET", WEBHOOK + "/invocations/{invocation}/attempts", "webhooks", calls::attempts);
    }

    private void triggers(TriggerCalls calls) {
        staff("GET", "triggers", "triggers", calls::list);
        administrator("POST", "triggers", "triggers", calls::create);
        staff("GET", "triggers/{id}", "triggers", calls::show);
        administrator("PUT", "triggers/{id}", "triggers", calls::update);
        administrator("DELETE", "triggers/{id}", "triggers", calls::delete);
        staff("GET", "trigger_categories", "triggers", calls::categories);
        administrator("POST", "trigger_categories", "triggers", calls::createCategory);
    }

    private void chats(Sunshine sunshine) {
        var app = "/sc/v2/apps/{app}";
        var chat = app + "/conversations/{chat}";
        add("GET", app + "/conversations", Access.CHATS, "", sunshine::list);
        add("GET", chat, Access.CHATS, "", sunshine::show);
        add("GET", chat + "/messages", Access.CHATS, "", sunshine::messages);
        add("POST", chat + "/messages", Access.CHATS, "", sunshine::post);
        add("POST", chat + "/passControl", Access.CHATS, "", sunshine::pass);
        add("GET", app + "/switchboards", Access.CHATS, "", sunshine::switchboards);
        add("GET", app + "/switchboards/{board}/switchboardIntegrations", Access.CHATS, "", sunshine::integrations);
    }

    private void staff(String method, String path, String part, Function<Call, Answer> to) {
        add(method, ROOT + path, Access.STAFF, part, to);
    }

    private void administrator(String method, String path, String part, Function<Call, Answer> to) {
        add(method, ROOT + path, Access.ADMINISTRATOR, part, to);
    }

    private void one(String method, String path, String part, OnTicket to) {
        staff(
                method,
                path,
                part,
                call -> to.answer(call, account.find(call.id("id")).orElseThrow(Refusal::notFound)));
    }

    private void add(String method, String template, Access access, String part, Function<Call, Answer> to) {
        var pattern = template.replace("{id}", "(?<id>\\d{1,18})").replaceAll("\\{(\\w+)\\}", "(?<$1>[^/]+)");
        routes.add(new Route(method, template, Pattern.compile(pattern), access, part, to));
    }
}
