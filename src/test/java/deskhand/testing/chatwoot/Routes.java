package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which call is answered by whom, and who may make it. */
final class Routes {

    private static final String ROOT = "/api/v1/accounts/{account}/";
    private static final String ONE = "conversations/{d}";
    private static final String ALWAYS = "0.0.0";

    /** {@code botsSince}: the release from which on bots may, where {@code access} lets bots in at all. */
    record Route(
            String method,
            String template,
            Pattern pattern,
            Access access,
            String botsSince,
            Function<Call, Answer> to) {

        Matcher match(String path) {
            return pattern.matcher(path);
        }
    }

    interface OnConversation {
        Answer answer(Call call, Conversation conversation);
    }

    private final Account account;
    private final List<Route> routes = new ArrayList<>();

    Routes(Account account, Setup setup, Desk desk, RestJson json) {
        this.account = account;
        conversations(new ConversationCalls(account, setup, desk, json));
        messages(new MessageCalls(account, setup, desk, json));
        contacts(new ContactCalls(account, desk, json));
        lists(new ListCalls(account, setup));
        administration(new AdminCalls(account));
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    private void conversations(ConversationCalls calls) {
        one("GET", ONE, Access.BOT, "4.14.2", calls::show);
        one("PATCH", ONE, Access.BOT, ALWAYS, calls::update);
        one("POST", ONE + "/toggle_status", Access.BOT, ALWAYS, calls::toggleStatus);
        one("POST", ONE + "/toggle_priority", Access.BOT, ALWAYS, calls::togglePriority);
        one("POST", ONE + "/toggle_typing_status", Access.BOT, "4.12", calls::typing);
        one("POST", ONE + "/custom_attributes", Access.BOT, "4.2", calls::describe);
        one("POST", ONE + "/assignments", Access.BOT, "3.6", calls::assign);
        one("GET", ONE + "/labels", Access.BOT, "4.14.2", calls::labels);
        one("POST", ONE + "/labels", Access.BOT, "4.14.2", calls::setLabels);
        add("GET", ROOT + "conversations", Access.USER, calls::list);
        add("POST", ROOT + "bulk_actions", Access.USER, calls::bulk);
    }

    private void messages(MessageCalls calls) {
        one("POST", ONE + "/messages", Access.BOT, ALWAYS, calls::create);
        one("GET", ONE + "/messages", Access.USER, ALWAYS, calls::list);
        one("DELETE", ONE + "/messages/{m}", Access.USER, ALWAYS, calls::delete);
    }

    private void contacts(ContactCalls calls) {
        add("GET", ROOT + "contacts/search", Access.USER, calls::search);
        add("POST", ROOT + "contacts/filter", Access.USER, calls::filter);
        add("GET", ROOT + "contacts/{id}", Access.USER, calls::show);
        add("PUT", ROOT + "contacts/{id}", Access.USER, calls::update);
        add("GET", ROOT + "contacts/{id}/conversations", Access.USER, calls::conversations);
        add("POST", ROOT + "contacts/{id}/notes", Access.USER, calls::note);
    }

    private void lists(ListCalls calls) {
        add("GET", "/api", Access.ANYBODY, calls::version);
        add("GET", "/api/v1/profile", Access.USER, calls::profile);
        add("GET", ROOT + "labels", Access.USER, calls::labels);
        add("GET", ROOT + "teams", Access.USER, calls::teams);
        add("GET", ROOT + "teams/{id}/team_members", Access.USER, calls::teamMembers);
        add("GET", ROOT + "agents", Access.USER, calls::agents);
        add("GET", ROOT + "inboxes", Access.USER, calls::inboxes);
        add("GET", ROOT + "canned_responses", Access.USER, calls::cannedResponses);
        add("GET", ROOT + "custom_attribute_definitions", Access.USER, calls::attributeDefinitions);
        add("GET", ROOT + "dashboard_apps", Access.USER, calls::dashboardApps);
        add("GET", ROOT + "csat_survey_responses", Access.ADMINISTRATOR, calls::ratings);
        add("GET", ROOT + "portals", Access.USER, calls::portals);
        add("GET", ROOT + "portals/{slug}/articles", Access.USER, calls::articles);
        add("GET", ROOT + "portals/{slug}/articles/{id}", Access.ADMINISTRATOR, calls::article);
    }

    private void administration(AdminCalls calls) {
        add("GET", ROOT + "agent_bots", Access.USER, calls::bots);
        add("GET", ROOT + "agent_bots/{id}", Access.USER, calls::bot);
        add("POST", ROOT + "agent_bots", Access.ADMINISTRATOR, calls::createBot);
        add("PATCH", ROOT + "agent_bots/{id}", Access.ADMINISTRATOR, calls::updateBot);
        add("DELETE", ROOT + "agent_bots/{id}", Access.ADMINISTRATOR, calls::deleteBot);
        add("POST", ROOT + "agent_bots/{id}/reset_access_token", Access.ADMINISTRATOR, calls::resetToken);
        add("POST", ROOT + "agent_bots/{id}/reset_secret", Access.ADMINISTRATOR, calls::resetSecret);
        add("GET", ROOT + "inboxes/{id}/agent_bot", Access.USER, calls::attached);
        add("POST", ROOT + "inboxes/{id}/set_agent_bot", Access.ADMINISTRATOR, calls::attach);
        add("GET", ROOT + "webhooks", Access.ADMINISTRATOR, calls::webhooks);
        add("POST", ROOT + "webhooks", Access.ADMINISTRATOR, calls::createWebhook);
        add("PATCH", ROOT + "webhooks/{id}", Access.ADMINISTRATOR, calls::updateWebhook);
        add("DELETE", ROOT + "webhooks/{id}", Access.ADMINISTRATOR, calls::deleteWebhook);
        add("POST", ROOT + "labels", Access.ADMINISTRATOR, calls::createLabel);
        add("POST", ROOT + "custom_attribute_definitions", Access.ADMINISTRATOR, calls::createDefinition);
        add("POST", ROOT + "dashboard_apps", Access.ADMINISTRATOR, calls::createDashboardApp);
        add("GET", ROOT + "macros", Access.USER, calls::macros);
        add("POST", ROOT + "macros", Access.USER, calls::createMacro);
        add("PATCH", ROOT + "macros/{id}", Access.USER, calls::updateMacro);
        add("DELETE", ROOT + "macros/{id}", Access.USER, calls::deleteMacro);
    }

    private void add(String method, String template, Access access, Function<Call, Answer> to) {
        add(method, template, access, ALWAYS, to);
    }

    private void one(String method, String path, Access access, String botsSince, OnConversation to) {
        add(method, ROOT + path, access, botsSince, call -> to.answer(call, conversation(call)));
    }

    private void add(String method, String template, Access access, String botsSince, Function<Call, Answer> to) {
        var pattern = template.replace("{slug}", "(?<slug>[^/]+)").replaceAll("\\{(\\w+)\\}", "(?<$1>\\\\d{1,9})");
        routes.add(new Route(method, template, Pattern.compile(pattern), access, botsSince, to));
    }

    private Conversation conversation(Call call) {
        var conversation = account.find(call.id("d")).orElseThrow(Refusal::notFound);
        if (!Access.mayRead(call.caller(), conversation)) {
            throw Access.notYours();
        }
        return conversation;
    }
}
