package deskhand.pipeline.outstanding;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases that people wrote down, by their titles; of several with one title the second ends in {@code #2}, and so on. */
@Singleton
class OutstandingCasesPart implements ConfigPart {

    private final OutstandingController api;
    private final Shape<OutstandingController.CaseChange> shape;

    OutstandingCasesPart(OutstandingController api, Shapes shapes) {
        this.api = api;
        this.shape = shapes.of(OutstandingController.CaseChange.class, "title");
    }

    @Override
    public String name() {
        return "outstanding_cases";
    }

    @Override
    public int order() {
        return 170;
    }

    @Override
    public List<String> addresses() {
        return List.of("outstanding/cases/{}");
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
        named().forEach((name, one) -> items.put(name, shape.item(one)));
        return items;
    }

    private Map<String, OutstandingController.CaseView> named() {
        var named = new LinkedHashMap<String, OutstandingController.CaseView>();
        for (var one : api.outstandingCases(Listing.WHOLE)) {
            var name = one.title();
            for (var number = 2; named.containsKey(name); number++) {
                name = one.title() + "#" + number;
            }
            named.put(name, one);
        }
        return named;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var stored = named().get(item);
        var title = stored == null ? item.replaceFirst("#\\d{1,4}$", "") : stored.title();
        var change = shape.change(content, Map.of("title", title));
        if (stored == null) {
            api.postOutstandingCase(change);
        } else {
            api.putOutstandingCase(stored.id(), change);
        }
    }

    @Override
    public void remove(String item) {
        var stored = named().get(item);
        if (stored != null) {
            api.deleteOutstandingCase(stored.id());
        }
    }
}
