package deskhand.model.call;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Budgets for language models that were set here; what environment variables say is no part of the file. */
@Singleton
class ModelBudgetsPart implements ConfigPart {

    private final BudgetLimits limits;
    private final ModelCallsController api;
    private final Shape<ModelCallsController.BudgetChange> shape;

    ModelBudgetsPart(BudgetLimits limits, ModelCallsController api, Shapes shapes) {
        this.limits = limits;
        this.api = api;
        this.shape = shapes.of(ModelCallsController.BudgetChange.class);
    }

    @Override
    public String name() {
        return "model_budgets";
    }

    @Override
    public int order() {
        return 125;
    }

    @Override
    public List<String> addresses() {
        return List.of("models/budgets/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var name : BudgetLimits.NAMES) {
            if (limits.isSet(name)) {
                var limit = limits.of(name);
                items.put(name, shape.item(new ModelCallsController.BudgetChange(limit.tokens(), limit.cost())));
            }
        }
        return items;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        if (!BudgetLimits.NAMES.contains(item)) {
            throw new ItemRefused("", "A budget is for one of " + BudgetLimits.NAMES + ".");
        }
        api.putModelBudget(item, shape.change(content));
    }

    @Override
    public void remove(String item) {
        limits.remove(item);
    }
}
