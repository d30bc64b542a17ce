package deskhand.customer;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How well it must be known who writes. */
@Singleton
class TrustPart implements ConfigPart {

    private final TrustController api;
    private final Shape<TrustController.Change> shape;

    TrustPart(TrustController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(TrustController.Change.class);
    }

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<String> addresses() {
        return List.of("trust/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.trust(Listing.WHOLE), TrustController.FactTrust::fact);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putTrust(item, shape.change(content));
    }
}
