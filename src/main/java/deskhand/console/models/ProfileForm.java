package deskhand.console.models;

import deskhand.model.masking.Kind;
import deskhand.model.profile.Profile;
import deskhand.model.profile.ProfileSpec;
import deskhand.model.profile.Provider;
import deskhand.model.profile.Structured;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A profile as fields of a form, and back. What is left empty has no value, except the key, which stays. */
final class ProfileForm {

    static final List<String> PROVIDERS =
            Arrays.stream(Provider.values()).map(Provider::word).toList();
    static final List<String> EFFORTS = List.of("minimal", "low", "medium", "high");
    static final Map<String, String> KINDS = kinds();

    private static final String MASK = "mask-";
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    private final Map<String, String> sent;

    ProfileForm(Map<String, String> sent) {
        this.sent = Map.copyOf(sent);
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("card", "Card numbers");
        kinds.put("iban", "Bank accounts (IBAN)");
        kinds.put("email", "E-mail addresses");
        kinds.put("phone", "Phone numbers");
        kinds.put("address", "Postal addresses");
        kinds.put("government_id", "Numbers of authorities");
        kinds.put("secret", "Passwords and keys");
        return kinds;
    }

    static Map<String, String> values(Profile profile) {
        var values = new LinkedHashMap<String, String>();
        values.put("provider", profile.provider().word());
        put(values, "base_url", profile.baseUrl());
        values.put("model", profile.model());
        put(values, "api_version", profile.apiVersion());
        put(values, "temperature", profile.temperature());
        put(values, "reasoning_effort", profile.reasoningEffort());
        put(values, "max_output_tokens", profile.maxOutputTokens());
        values.put(
                "timeout_seconds",
                BigDecimal.valueOf(profile.timeout().toMillis())
                        .movePointLeft(3)
                        .stripTrailingZeros()
                        .toPlainString());
        put(values, "price_in", plain(profile.price().in()));
        put(values, "price_cached", plain(profile.price().cached()));
        put(values, "price_out", plain(profile.price().out()));
        put(values, "fallback", profile.fallback());
        values.put("structured", profile.structured().name().toLowerCase(Locale.ROOT));
        return values;
    }

    static Set<String> masked(Profile profile) {
        return profile.masked().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static @Nullable String plain(@Nullable BigDecimal price) {
        return price == null ? null : price.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    /** As it was entered, without the key. */
    Map<String, String> values() {
        var values = new LinkedHashMap<>(sent);
        values.remove("api_key");
        return values;
    }

    Set<String> masked() {
        return KINDS.keySet().stream()
                .filter(kind -> sent.containsKey(MASK + kind))
                .collect(Collectors.toSet());
    }

    /**
     * What is to be stored.
     *
     * @throws IllegalArgumentException that says what is wrong with which field
     */
    ProfileSpec spec() {
        var provider = text("provider");
        var model = text("model");
        if (provider == null || !PROVIDERS.contains(provider)) {
            throw new IllegalArgumentException("Choose a provider.");
        }
        if (model == null || model.length() > 200) {
            throw new IllegalArgumentException("Name the model as its provider calls it, in at most 200 characters.");
        }
        var effort = text("reasoning_effort");
        if (effort != null && !EFFORTS.contains(effort)) {
            throw new IllegalArgumentException("The reasoning effort is one of " + String.join(", ", EFFORTS) + ".");
        }
        var temperature = number("temperature", "The temperature", BigDecimal.ZERO, BigDecimal.TWO);
        var most = number("max_output_tokens", "The longest answer", BigDecimal.ONE, DEAREST);
        var seconds = number("timeout_seconds", "The time-out", new BigDecimal("0.1"), BigDecimal.valueOf(600));
        return new ProfileSpec(
                Provider.valueOf(provider.toUpperCase(Locale.ROOT)),
                text("base_url"),
                model,
                sent.containsKey("forget_key") ? "" : text("api_key"),
                null,
                text("api_version"),
                temperature == null ? null : temperature.doubleValue(),
                effort,
                most == null ? null : most.intValue(),
                seconds == null ? 20_000 : seconds.movePointRight(3).intValue(),
                number("price_in", "The price of what goes in", BigDecimal.ZERO, DEAREST),
                number("price_cached", "The price of cached tokens", BigDecimal.ZERO, DEAREST),
                number("price_out", "The price of what comes out", BigDecimal.ZERO, DEAREST),
                text("fallback"),
                masked().stream()
                        .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                structured());
    }

    private Structured structured() {
        return switch (text("structured")) {
            case "strict" -> Structured.STRICT;
            case "prompted" -> Structured.PROMPTED;
            case null, default -> Structured.AUTO;
        };
    }

    private @Nullable String text(String name) {
        var text = sent.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable BigDecimal number(String name, String title, BigDecimal least, BigDecimal most) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var says = title + " is a number from " + least.toPlainString() + " to " + most.toPlainString() + ".";
        if (text.length() > 20 || !text.matches("\\d+([.,]\\d+)?")) {
            throw new IllegalArgumentException(says);
        }
        var number = new BigDecimal(text.replace(',', '.'));
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException(says);
        }
        return number;
    }

    /** It may hold a key. */
    @Override
    public String toString() {
        return "ProfileForm" + sent.keySet();
    }
}
