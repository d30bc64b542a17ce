package deskhand.pipeline.outstanding;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What is looked for in the records. */
@Singleton
class OutstandingRulesPart implements ConfigPart {

    private final OutstandingController api;
    private final Shape<OutstandingController.RuleChange> shape;

    OutstandingRulesPart(OutstandingController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(OutstandingController.RuleChange.class);
    }

    @Override
    public String name() {
        return "outstanding_rules";
    }

    @Override
    public int order() {
        return 160;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<String> addresses() {
        return List.of("outstanding/rules/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.outstandingRules(Listing.WHOLE), OutstandingController.RuleView::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putOutstandingRule(item, shape.change(content));
    }
}
