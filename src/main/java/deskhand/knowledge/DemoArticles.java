package deskhand.knowledge;

import deskhand.base.Shipped;
import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Fills an empty library with the demo shop's articles. Off with {@code deskhand.demo=false}. */
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

    private final Library library;
    private final Files files;

    DemoArticles(Library library, Files files) {
        this.library = library;
        this.files = files;
    }

    /** Of several nodes that start at once, each article is taken from the one whose insert counts. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (library.isEmpty()) {
            SLUGS.forEach(slug -> library.create(article(slug)));
        }
    }

    private DocumentSpec article(String slug) {
        if (!(files.read(bytes(slug), Format.MARKDOWN) instanceof Reading.Text text)) {
            throw new IllegalStateException("The demo article " + slug + " cannot be read");
        }
        return new DocumentSpec(
                slug,
                Objects.requireNonNullElse(text.title(), slug),
                text.markdown(),
                HELP_CENTRE + slug,
                true,
                null,
                null,
                "en",
                List.of(),
                null,
                null,
                Document.PUBLISHED,
                "demo",
                null);
    }

    private byte[] bytes(String slug) {
        return Shipped.bytes("demo/articles/" + slug + ".md");
    }
}
