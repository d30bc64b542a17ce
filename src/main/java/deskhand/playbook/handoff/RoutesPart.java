package deskhand.playbook.handoff;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Which team gets what is handed over. */
@Singleton
class RoutesPart implements ConfigPart {

    private final HandoffController api;
    private final Shape<HandoffController.RouteChange> shape;

    RoutesPart(HandoffController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(HandoffController.RouteChange.class);
    }

    @Override
    public String name() {
        return "handoff_routes";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<String> addresses() {
        return List.of("handoff-routes/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.handoffRoutes(Listing.WHOLE), HandoffController.RouteView::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putHandoffRoute(item, shape.change(content));
    }

    @Override
    public void remove(String item) {
        api.deleteHandoffRoute(item);
    }
}
