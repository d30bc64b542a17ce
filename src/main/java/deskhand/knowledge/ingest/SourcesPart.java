package deskhand.knowledge.ingest;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Where documents are fetched from. The documents themselves are no configuration. */
@Singleton
class SourcesPart implements ConfigPart {

    private static final int MOST = 200;

    private final Sources sources;
    private final SourcesController api;
    private final Shape<SourcesController.SourceBody> shape;

    SourcesPart(Sources sources, SourcesController api, Shapes shapes) {
        this.sources = sources;
        this.api = api;
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
        api.putKnowledgeSource(item, shape.change(content, Map.of("name", item)));
    }

    /** Its documents stay. */
    @Override
    public void remove(String item) {
        sources.first(MOST).stream()
                .filter(source -> source.name().equals(item))
                .forEach(source -> sources.delete(source.number()));
    }
}
