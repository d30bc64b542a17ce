package deskhand.pipeline.gate;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What a reply must not contain. */
@Singleton
class GateRulesPart implements ConfigPart {

    private final GateRulesController api;
    private final Shape<GateRuleViews.Change> shape;

    GateRulesPart(GateRulesController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(GateRuleViews.Change.class);
    }

    @Override
    public String name() {
        return "gate_rules";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<String> addresses() {
        return List.of("gate-rules/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.gateRules(Listing.WHOLE), GateRuleViews.View::name);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putGateRule(item, shape.change(content), null);
    }

    @Override
    public void remove(String item) {
        api.deleteGateRule(item);
    }
}
