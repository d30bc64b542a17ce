package deskhand.playbook;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Categories with their examples and how their specialists write. */
@Singleton
class CategoriesPart implements ConfigPart {

    private static final String PROFILE = "profile";
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final int MOST = 200;

    private final Playbook playbook;
    private final Specialists specialists;
    private final CategoryKeeping keeping;
    private final CategoryBook book;
    private final Shape<CategoryKeeping.Kind> kind;
    private final Shape<CategoryKeeping.Manner> manner;

    CategoriesPart(
            Playbook playbook, Specialists specialists, CategoryKeeping keeping, CategoryBook book, Shapes shapes) {
        this.playbook = playbook;
        this.specialists = specialists;
        this.keeping = keeping;
        this.book = book;
        this.kind = shapes.of(CategoryKeeping.Kind.class);
        this.manner = shapes.of(CategoryKeeping.Manner.class);
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<String> addresses() {
        return List.of("categories/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var category : playbook.categories()) {
            var item = kind.item(CategoryKeeping.Kind.of(category));
            item.put(PROFILE, manner.item(specialists.profile(category.slug())));
            items.put(category.slug(), item);
        }
        return items;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        if (!item.matches(NAME)) {
            throw new ItemRefused("", "A category's name is of lower-case letters, digits and hyphens.");
        }
        if (playbook.find(item).isEmpty() && playbook.categories().size() >= MOST) {
            throw new ItemRefused("", "There are " + MOST + " categories at most.");
        }
        var own = new LinkedHashMap<>(content);
        var profile = own.remove(PROFILE);
        keeping.put(item, kind.change(own));
        if (profile instanceof Map<?, ?> fields) {
            keeping.put(item, manner(fields));
        } else if (profile != null) {
            throw new ItemRefused(PROFILE, "The profile has keys and values: " + manner.keys() + ".");
        }
    }

    private CategoryKeeping.Manner manner(Map<?, ?> fields) {
        var written = new LinkedHashMap<String, Object>();
        fields.forEach((key, value) -> written.put(String.valueOf(key), value));
        var change = manner.change(written);
        if (change.knowledge() != null) {
            change.knowledge().stream()
                    .filter(other -> playbook.find(other).isEmpty())
                    .findFirst()
                    .ifPresent(other -> {
                        throw new ItemRefused(PROFILE + ".knowledge", "There is no category " + other + ".");
                    });
        }
        return change;
    }

    /** Where a profile names other categories, those come first. */
    @Override
    public List<String> inOrder(Map<String, Map<String, Object>> items) {
        return items.keySet().stream()
                .sorted((one, other) -> Boolean.compare(namesOthers(items.get(one)), namesOthers(items.get(other))))
                .toList();
    }

    private static boolean namesOthers(@Nullable Map<String, Object> item) {
        return item != null
                && item.get(PROFILE) instanceof Map<?, ?> profile
                && profile.get("knowledge") instanceof List<?> others
                && !others.isEmpty();
    }

    /** Retired, as anywhere else: what it was is kept. */
    @Override
    public void remove(String item) {
        if (item.equals(Category.GENERAL)) {
            throw new ItemRefused("", "The category general gets what fits nowhere else and cannot be removed.");
        }
        book.retire(item);
    }
}
