package deskhand.model;

import deskhand.model.profile.Casting;
import deskhand.model.profile.Profiles;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which profile plays which role: {@code judge}, or {@code specialist/retention} for one category. */
@Singleton
class RolesPart implements ConfigPart {

    private final Profiles profiles;
    private final Shape<Cast> shape;

    RolesPart(Profiles profiles, Shapes shapes) {
        this.profiles = profiles;
        this.shape = shapes.of(Cast.class);
    }

    /** {@code shipped}: nobody has decided it, so a model named by the environment goes before it. */
    @Serdeable
    record Cast(@Nullable String profile, @Nullable Boolean shipped) {}

    @Override
    public String name() {
        return "model_roles";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public List<String> addresses() {
        return List.of("models/roles/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        return shape.items(profiles.castings(), RolesPart::name);
    }

    private static String name(Casting casting) {
        return casting.category().isEmpty() ? casting.role() : casting.role() + "/" + casting.category();
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var cast = shape.change(content);
        var role = role(item);
        var category = category(item);
        if (Stream.of(Role.values()).noneMatch(known -> known.folder().equals(role))) {
            throw new ItemRefused("", "There is no role " + role + ": router, specialist, outstanding or judge.");
        }
        if (category != null && !role.equals(Role.SPECIALIST.folder())) {
            throw new ItemRefused("", "Only the specialist may differ by category.");
        }
        if (cast.profile() == null) {
            throw new ItemRefused("profile", "The name of a model profile is missing.");
        }
        profiles.cast(role, category, cast.profile(), Boolean.TRUE.equals(cast.shipped()));
    }

    @Override
    public void remove(String item) {
        profiles.uncast(role(item), category(item));
    }

    private static String role(String item) {
        return item.split("/", 2)[0];
    }

    private static @Nullable String category(String item) {
        return item.contains("/") ? item.split("/", 2)[1] : null;
    }
}
