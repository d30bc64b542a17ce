package deskhand.tool.read;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What customers are told of our own systems: audited, and of one instance only. */
@Singleton
class StatusPart implements ConfigPart {

    private final StatusController api;
    private final Shape<StatusController.LineChange> shape;

    StatusPart(StatusController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(StatusController.LineChange.class);
    }

    @Override
    public String name() {
        return "status_lines";
    }

    @Override
    public int order() {
        return 190;
    }

    @Override
    public boolean isMoved() {
        return false;
    }

    @Override
    public List<String> addresses() {
        return List.of("status-lines/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.statusLines(Listing.WHOLE), StatusController.LineView::area);
    }
}
