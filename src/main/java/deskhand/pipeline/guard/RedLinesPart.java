package deskhand.pipeline.guard;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Red lines. */
@Singleton
class RedLinesPart implements ConfigPart {

    private final RedLinesController api;
    private final Shape<RedLinesController.Change> shape;

    RedLinesPart(RedLinesController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(RedLinesController.Change.class);
    }

    @Override
    public String name() {
        return "red_lines";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<String> addresses() {
        return List.of("red-lines/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.redLines(Listing.WHOLE), RedLinesController.RedLineView::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putRedLine(item, shape.change(content), null);
    }

    @Override
    public void remove(String item) {
        api.deleteRedLine(item);
    }
}
