package deskhand.knowledge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;

/** Fills an empty knowledge base with the demo shop's articles. Off with {@code deskhand.demo=false}. */
@Singleton
@Requires(property = "deskhand.demo", value = "true", defaultValue = "true")
class DemoArticles implements ApplicationEventListener<StartupEvent> {

    private static final String HELP_CENTRE = "https://hazelandthyme.example/help/";
    private static final List<String> SLUGS = List.of(
            "delivery",
            "tracking",
            "address-changes",
            "returns",
            "refunds",
            "subscription",
            "cancelling",
            "payment",
            "products",
            "account");

    private final Documents documents;
    private final TransactionOperations<Connection> transactions;
    private final ResourceResolver resources;
    private final Clock clock;

    DemoArticles(
            Documents documents,
            TransactionOperations<Connection> transactions,
            ResourceResolver resources,
            Clock clock) {
        this.documents = documents;
        this.transactions = transactions;
        this.resources = resources;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!documents.any()) {
            transactions.executeWrite(transaction -> {
                SLUGS.forEach(slug -> add(Article.read(slug, text(slug))));
                return null;
            });
        }
    }

    /** Of several nodes that start at once, the one whose insert counts adds the passages too. */
    private void add(Article article) {
        var link = HELP_CENTRE + article.slug();
        if (documents.add(article.slug(), article.title(), link, article.body(), "en", clock.instant()) == 0) {
            return;
        }
        for (var position = 0; position < article.sections().size(); position++) {
            var section = article.sections().get(position);
            documents.addPassage(article.slug(), position + 1, section.heading(), section.text());
        }
    }

    private String text(String slug) {
        var path = "demo/articles/" + slug + ".md";
        try (var in = resources.getResourceAsStream("classpath:" + path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
