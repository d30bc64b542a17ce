package deskhand.playbook.handoff;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues are advised to do, by {@code position/category/reason/language}; each but the language may be {@code any}.
 * Of several at the same place the second ends in {@code #2}, and so on.
 */
@Singleton
class NextStepsPart implements ConfigPart {

    private static final String ANY = "any";
    private static final Pattern NAME = Pattern.compile("(-?\\d{1,9})/([^/]+)/([^/]+)/([^/#]+)(#\\d{1,4})?");

    private final NextSteps steps;
    private final HandoffController api;
    private final Shape<HandoffController.StepChange> shape;

    NextStepsPart(NextSteps steps, HandoffController api, Shapes shapes) {
        this.steps = steps;
        this.api = api;
        this.shape = shapes.of(HandoffController.StepChange.class, "position", "category", "reason", "language");
    }

    @Override
    public String name() {
        return "next_steps";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<String> addresses() {
        return List.of("next-steps/{}");
    }

    @Override
    public String itemAt(String address) {
        return named().entrySet().stream()
                .filter(entry -> String.valueOf(entry.getValue().id()).equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(address);
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        named().forEach((name, step) -> items.put(name, shape.item(step)));
        return items;
    }

    private Map<String, NextStep> named() {
        var named = new LinkedHashMap<String, NextStep>();
        for (var step : steps.all()) {
            var place =
                    step.position() + "/" + word(step.category()) + "/" + word(step.reason()) + "/" + step.language();
            var name = place;
            for (var number = 2; named.containsKey(name); number++) {
                name = place + "#" + number;
            }
            named.put(name, step);
        }
        return named;
    }

    private static String word(@Nullable String value) {
        return Objects.requireNonNullElse(value, ANY);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var name = NAME.matcher(item);
        if (!name.matches()) {
            throw new ItemRefused(
                    "", "A step is named position/category/reason/language, for example 20/billing/any/en.");
        }
        var place = new HashMap<String, Object>();
        place.put("position", Integer.parseInt(name.group(1)));
        place.put("category", name.group(2));
        place.put("reason", name.group(3));
        place.put("language", name.group(4));
        place.values().removeIf(ANY::equals);
        var change = shape.change(content, place);
        var stored = named().get(item);
        if (stored == null) {
            api.addNextStep(change);
        } else {
            api.putNextStep(NextSteps.id(stored), change);
        }
    }

    @Override
    public void remove(String item) {
        var stored = named().get(item);
        if (stored != null) {
            steps.remove(NextSteps.id(stored));
        }
    }
}
