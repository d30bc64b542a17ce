package deskhand.playbook.policy;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** When people are there. */
@Singleton
class HoursPart implements ConfigPart {

    private final HoursController api;
    private final Shape<HoursController.Change> shape;

    HoursPart(HoursController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(HoursController.Change.class);
    }

    @Override
    public String name() {
        return "business_hours";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<String> addresses() {
        return List.of("business-hours/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.businessHours(Listing.WHOLE), HoursController.HoursView::connection);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putBusinessHours(item, shape.change(content));
    }

    @Override
    public void remove(String item) {
        api.deleteBusinessHours(item);
    }
}
