package deskhand.playbook.policy;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far the bot may go, by {@code connection/channel/category}, each of which may be {@code any}. */
@Singleton
class PoliciesPart implements ConfigPart {

    private static final String ANY = "any";

    private final PolicyBook book;
    private final PoliciesController api;
    private final Shape<PoliciesController.Change> shape;

    PoliciesPart(PolicyBook book, PoliciesController api, Shapes shapes) {
        this.book = book;
        this.api = api;
        this.shape = shapes.of(PoliciesController.Change.class, "connection", "channel", "category");
    }

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<String> addresses() {
        return List.of("policies/{}");
    }

    @Override
    public String itemAt(String address) {
        return book.all().stream()
                .filter(policy -> String.valueOf(policy.id()).equals(address))
                .map(PoliciesPart::name)
                .findFirst()
                .orElse(address);
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(book.all(), PoliciesPart::name);
    }

    private static String name(Policy policy) {
        return word(policy.connection()) + "/" + word(policy.channel()) + "/" + word(policy.category());
    }

    private static String word(@Nullable String value) {
        return Objects.requireNonNullElse(value, ANY);
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        // Only a channel's name may have a slash in it.
        var first = item.indexOf('/');
        var last = item.lastIndexOf('/');
        if (first < 1 || last <= first + 1 || last == item.length() - 1) {
            throw new ItemRefused("", "A policy is named connection/channel/category, for example any/any/billing.");
        }
        var place = new HashMap<String, Object>();
        place.put("connection", item.substring(0, first));
        place.put("channel", item.substring(first + 1, last));
        place.put("category", item.substring(last + 1));
        place.values().removeIf(ANY::equals);
        api.putPolicy(shape.change(content, place));
    }

    @Override
    public void remove(String item) {
        book.all().stream()
                .filter(policy -> name(policy).equals(item))
                .forEach(policy -> book.remove(Objects.requireNonNull(policy.id())));
    }
}
