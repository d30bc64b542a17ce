package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Map;

/** Lists for users, most of them without pages, and the calls without an account. */
final class ListCalls {

    private static final int PAGE = 25;

    private final Account account;
    private final Setup setup;

    ListCalls(Account account, Setup setup) {
        this.account = account;
        this.setup = setup;
    }

    Answer version(Call call) {
        return Answer.ok(Json.object("version", setup.release().toString())
                .and("timestamp", setup.clock().instant().toString())
                .and("queue_services", "ok")
                .and("data_services", "ok"));
    }

    Answer profile(Call call) {
        if (!(call.caller() instanceof Agent agent)) {
            throw Access.notYours();
        }
        var place =
                Json.object("id", Account.ID, "name", Account.REF.get("name")).and("role", agent.role());
        return Answer.ok(RestJson.agent(agent).and("accounts", List.of(place)));
    }

    Answer labels(Call call) {
        return payload(account.labels);
    }

    Answer teams(Call call) {
        return Answer.ok(account.teams.values().stream().map(Team::json).toList());
    }

    Answer teamMembers(Call call) {
        var team = account.teams.get(call.id("id"));
        if (team == null) {
            throw Refusal.notFound();
        }
        return Answer.ok(team.members.stream().map(RestJson::agent).toList());
    }

    Answer agents(Call call) {
        return Answer.ok(account.agents.values().stream().map(RestJson::agent).toList());
    }

    Answer inboxes(Call call) {
        return payload(account.inboxes.values().stream()
                .filter(inbox -> call.byAdministrator()
                        || inbox.members.stream().anyMatch(member -> member.equals(call.caller())))
                .map(Inbox::json)
                .toList());
    }

    Answer cannedResponses(Call call) {
        var search = call.query("search").orElse("");
        return Answer.ok(account.cannedResponses.stream()
                .filter(canned -> (canned.get("short_code") + " " + canned.get("content")).contains(search))
                .toList());
    }

    Answer attributeDefinitions(Call call) {
        return Answer.ok(account.attributeDefinitions);
    }

    Answer dashboardApps(Call call) {
        return Answer.ok(account.dashboardApps);
    }

    Answer ratings(Call call) {
        var fitting = account.ratings.reversed().stream()
                .filter(rating -> call.number("rating")
                        .map(wanted -> wanted.equals(rating.get("rating")))
                        .orElse(true))
                .filter(rating -> call.number("since")
                        .map(since -> ((Number) rating.getOrDefault("created_at", 0)).longValue() >= since)
                        .orElse(true))
                .toList();
        return Answer.ok(call.page(fitting, PAGE));
    }

    Answer portals(Call call) {
        return payload(account.articles.stream()
                .map(Article::portal)
                .distinct()
                .map(slug -> Json.object("slug", slug, "name", slug)
                        .and(
                                "config",
                                Json.object(
                                        "allowed_locales",
                                        account.articles.stream()
                                                .filter(article ->
                                                        article.portal().equals(slug))
                                                .map(Article::locale)
                                                .distinct()
                                                .map(locale -> Map.of("code", locale))
                                                .toList())))
                .toList());
    }

    Answer articles(Call call) {
        var all = account.articles.stream()
                .filter(article -> article.portal().equals(call.path().group("slug")))
                .filter(article ->
                        call.query("locale").map(article.locale()::equals).orElse(true))
                .filter(article ->
                        call.query("status").map(article.status()::equals).orElse(true))
                .map(Article::json)
                .toList();
        return Answer.ok(Json.object("payload", call.page(all, PAGE))
                .and("meta", Json.object("articles_count", all.size(), "current_page", call.page())));
    }

    Answer article(Call call) {
        return account.articles.stream()
                .filter(article -> article.portal().equals(call.path().group("slug")))
                .filter(article -> article.id() == call.id("id"))
                .findAny()
                .map(article -> Answer.ok(Json.object("payload", article.json())))
                .orElseThrow(Refusal::notFound);
    }

    private static Answer payload(List<Fields> list) {
        return Answer.ok(Json.object("payload", list));
    }
}
