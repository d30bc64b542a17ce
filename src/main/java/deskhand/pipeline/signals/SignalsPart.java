package deskhand.pipeline.signals;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the course of a conversation tells. */
@Singleton
class SignalsPart implements ConfigPart {

    private final SignalsController api;
    private final Shape<SignalsController.Change> shape;

    SignalsPart(SignalsController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(SignalsController.Change.class);
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<String> addresses() {
        return List.of("signals/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.signals(Listing.WHOLE), SignalsController.SignalView::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putSignal(item, shape.change(content));
    }
}
