package deskhand.knowledge.ingest;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where documents are fetched from. The documents themselves are no configuration. */
@Singleton
class SourcesPart implements ConfigPart {

    private static final int MOST = 200;

    private final Sources sources;
    private final ImportDesk desk;
    private final Validator validator;
    private final Clock clock;
    private final Shape<SourcesController.SourceBody> shape;

    SourcesPart(Sources sources, ImportDesk desk, Validator validator, Clock clock, Shapes shapes) {
        this.sources = sources;
        this.desk = desk;
        this.validator = validator;
        this.clock = clock;
        this.shape = shapes.of(SourcesController.SourceBody.class, "name");
    }

    @Override
    public String name() {
        return "knowledge_sources";
    }

    @Override
    public int order() {
        return 230;
    }

    @Override
    public List<String> addresses() {
        return List.of("knowledge/sources/{}");
    }

    @Override
    public String itemAt(String address) {
        return sources.first(MOST).stream()
                .filter(source -> String.valueOf(source.number()).equals(address))
                .map(Source::name)
                .findFirst()
                .orElse(address);
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(sources.first(MOST), Source::name);
    }

    /** A new one is read for the first time; one that is changed is read when it is due. */
    @Override
    public void put(String item, Map<String, Object> content) {
        var body = shape.change(content, Map.of("name", item));
        validator.validate(body).stream().findFirst().ifPresent(wrong -> {
            throw new ItemRefused("", wrong.getPropertyPath() + ": " + wrong.getMessage());
        });
        var old = sources.first(MOST).stream()
                .filter(source -> source.name().equals(item))
                .findFirst()
                .orElse(null);
        if (old == null) {
            desk.add(source(body, null, clock.instant()));
        } else {
            desk.change(source(body, old.id(), old.createdAt()));
        }
    }

    private Source source(SourcesController.SourceBody body, @Nullable Long id, Instant createdAt) {
        return new Source(
                id,
                body.name(),
                body.kind(),
                body.settings(),
                body.category(),
                body.product(),
                Objects.requireNonNullElse(body.language(), "en"),
                Boolean.TRUE.equals(body.publish()),
                body.everyHours(),
                body.everyHours() == null ? null : clock.instant().plus(Duration.ofHours(body.everyHours())),
                createdAt);
    }

    /** Its documents stay. */
    @Override
    public void remove(String item) {
        sources.first(MOST).stream()
                .filter(source -> source.name().equals(item))
                .forEach(source -> sources.delete(source.number()));
    }
}
