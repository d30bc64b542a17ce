package deskhand.model;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How far the embedded brain is trusted before a paid model is asked. */
@Singleton
class FirstTiersPart implements ConfigPart {

    private final FirstTierController api;
    private final Shape<FirstTierController.TierChange> shape;

    FirstTiersPart(FirstTierController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(FirstTierController.TierChange.class);
    }

    @Override
    public String name() {
        return "model_first_tiers";
    }

    @Override
    public int order() {
        return 125;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<String> addresses() {
        return List.of("models/first-tier/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.firstTiers(Listing.WHOLE), FirstTierController.TierView::role);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putFirstTier(item, shape.change(content));
    }
}
