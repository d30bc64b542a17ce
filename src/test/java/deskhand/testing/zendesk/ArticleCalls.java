package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import java.util.List;

/** Calls about the help center. */
final class ArticleCalls {

    private final Account account;
    private final RestJson json;

    ArticleCalls(Account account, RestJson json) {
        this.account = account;
        this.json = json;
    }

    /** Each brand has its own, at its own address. */
    private List<Article> here(Call call) {
        return account.articlesOfBrands.getOrDefault(call.subdomain(), account.articles);
    }

    Answer locales(Call call) {
        var locales =
                here(call).stream().map(Article::locale).distinct().sorted().toList();
        return Answer.ok(
                Json.object("locales", locales.isEmpty() ? List.of("en-us") : locales, "default_locale", "en-us"));
    }

    Answer list(Call call) {
        var articles = here(call).stream()
                .filter(article -> article.locale().equals(call.word("locale")))
                .toList();
        return Pages.of(call, articles, Article::id).answer("articles", article -> article.json(json.base()));
    }

    /** What was removed is not told. */
    Answer changed(Call call) {
        var since = call.query("start_time").map(Long::valueOf).orElse(0L);
        var articles = account.articles.stream()
                .filter(article -> article.updatedAt().getEpochSecond() >= since)
                .map(article -> article.json(json.base()))
                .toList();
        return Answer.ok(Json.object("articles", articles, "count", articles.size())
                .and("next_page", null)
                .and("end_time", since));
    }
}
