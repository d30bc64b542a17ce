package deskhand.configuration;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How long things are kept. */
@Singleton
class RetentionPart implements ConfigPart {

    private final RetentionController api;
    private final Shape<RetentionController.RetentionChange> shape;

    RetentionPart(RetentionController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(RetentionController.RetentionChange.class);
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int order() {
        return 240;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<String> addresses() {
        return List.of("retention/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.retention(Listing.WHOLE), RetentionController.RetentionView::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putRetention(item, shape.change(content));
    }
}
