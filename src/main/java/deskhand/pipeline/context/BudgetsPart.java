package deskhand.pipeline.context;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How much a specialist may be told, by category and urgency. */
@Singleton
class BudgetsPart implements ConfigPart {

    private final BudgetsController api;
    private final Shape<BudgetsController.Change> shape;

    BudgetsPart(BudgetsController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(BudgetsController.Change.class);
    }

    @Override
    public String name() {
        return "context_budgets";
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public List<String> addresses() {
        return List.of("context-budgets/{}/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(api.budgets(Listing.WHOLE), budget -> budget.category() + "/" + budget.urgency());
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var place = place(item);
        api.putBudget(place[0], place[1], shape.change(content));
    }

    @Override
    public void remove(String item) {
        var place = place(item);
        api.deleteBudget(place[0], place[1]);
    }

    private static String[] place(String item) {
        var place = item.split("/", -1);
        if (place.length != 2) {
            throw new ItemRefused("", "A budget is named category/urgency, for example billing/any.");
        }
        return place;
    }
}
