package deskhand.knowledge.ingest;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of pages: the setting {@code urls}, one a line. */
@Singleton
class UrlsConnector implements Connector {

    private static final int MOST = 2_000;

    private final Pages pages;
    private final Guarded guarded;

    UrlsConnector(Pages pages, Guarded guarded) {
        this.pages = pages;
        this.guarded = guarded;
    }

    @Override
    public String kind() {
        return "urls";
    }

    @Override
    public @Nullable String check(Source source) {
        var urls = urls(source);
        if (urls.isEmpty() || urls.size() > MOST) {
            return "settings.urls holds one address a line, at most 2,000.";
        }
        try {
            urls.forEach(guarded::check);
            return null;
        } catch (SourceTrouble trouble) {
            return trouble.why();
        }
    }

    @Override
    public List<String> list(Source source) {
        return urls(source);
    }

    @Override
    public List<Fetched> read(Source source, String key) {
        return pages.read(source, key);
    }

    @Override
    public List<String> slugs(Source source, String key) {
        return List.of(Pages.slug(source, key));
    }

    private static List<String> urls(Source source) {
        return source.setting("urls")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
