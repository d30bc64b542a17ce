package deskhand.console.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile to be changed, as it is stored or as it was just entered.
 *
 * @param values by the name of the field; never a key
 * @param headers the names of those that are stored
 * @param objection what is wrong with what was entered
 */
public record ProfileFormView(
        String name,
        boolean isNew,
        Map<String, String> values,
        boolean hasKey,
        List<String> headers,
        Set<String> masked,
        List<String> fallbacks,
        @Nullable String objection) {

    public ProfileFormView {
        values = Map.copyOf(values);
        headers = List.copyOf(headers);
        masked = Set.copyOf(masked);
        fallbacks = List.copyOf(fallbacks);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public List<String> providers() {
        return ProfileForm.PROVIDERS;
    }

    public List<String> efforts() {
        return ProfileForm.EFFORTS;
    }

    public Map<String, String> kinds() {
        return ProfileForm.KINDS;
    }
}
