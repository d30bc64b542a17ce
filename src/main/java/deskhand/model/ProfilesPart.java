package deskhand.model;

import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Prints;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stored model profiles, without their keys and headers. */
@Singleton
class ProfilesPart implements ConfigPart {

    private static final String BASE_URL = "base_url";
    private static final String FALLBACK = "fallback";
    private static final List<String> NEEDED = List.of("provider", "model");

    private final Profiles profiles;
    private final ModelProfilesController api;
    private final Shortcomings shortcomings;
    private final Prints prints;
    private final Shape<ProfileChange> shape;

    ProfilesPart(
            Profiles profiles, ModelProfilesController api, Shortcomings shortcomings, Prints prints, Shapes shapes) {
        this.profiles = profiles;
        this.api = api;
        this.shortcomings = shortcomings;
        this.prints = prints;
        this.shape = shapes.of(ProfileChange.class, "api_key", "headers", "clear");
    }

    @Override
    public String name() {
        return "model_profiles";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<String> addresses() {
        return List.of("models/profiles/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        profiles.stored().forEach(profile -> items.put(profile.name(), item(profile)));
        return items;
    }

    private Map<String, Object> item(Profile profile) {
        var item = shape.item(ProfileView.of(profile, shortcomings));
        if (profile.baseUrl() == null) {
            item.remove(BASE_URL); // the vendor's own
        }
        var secrets = new TreeMap<String, Object>();
        if (profile.apiKey() != null) {
            secrets.put("api_key", prints.of(profile.apiKey()));
        }
        profile.headers().forEach((name, value) -> secrets.put("header " + name, prints.of(value)));
        if (!secrets.isEmpty()) {
            item.put(SECRETS, secrets);
        }
        return item;
    }

    /** What is left out in a file is taken away, so that the file says all there is. */
    @Override
    public void put(String item, Map<String, Object> content) {
        var missing = new ArrayList<>(shape.keys());
        missing.removeAll(content.keySet());
        missing.removeAll(NEEDED);
        var whole = new HashMap<>(content);
        if (!content.containsKey("masked")) {
            whole.put("masked", List.of("card", "iban", "phone", "email", "address", "government_id", "secret"));
        }
        whole.putIfAbsent("structured", "auto");
        whole.putIfAbsent("timeout_ms", 20_000);
        api.putModelProfile(item, shape.change(whole, Map.of("clear", missing)));
    }

    /** Whom others fall back on comes first. */
    @Override
    public List<String> inOrder(Map<String, Map<String, Object>> items) {
        var order = new LinkedHashSet<String>();
        items.keySet().stream().sorted(Comparator.naturalOrder()).forEach(name -> {
            var chain = new ArrayList<String>();
            for (var next = name; items.containsKey(next) && !chain.contains(next); ) {
                chain.addFirst(next);
                next = String.valueOf(items.getOrDefault(next, Map.of()).get(FALLBACK));
            }
            order.addAll(chain);
        });
        return List.copyOf(order);
    }

    @Override
    public void remove(String item) {
        api.deleteModelProfile(item);
    }
}
