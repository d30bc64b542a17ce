package deskhand.customer.operation;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the customer prefers. */
@Singleton
class UpdatePreferences implements Rule<UpdatePreferences.Asked> {

    private final ObjectMapper json;

    UpdatePreferences(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(
            @Nullable Boolean newsletter,
            @Nullable String contactBy,
            @Nullable String language,
            @Nullable String diet,
            @Nullable String deliveryNote) {

        Map<String, Object> wanted() {
            var wanted = new TreeMap<String, Object>();
            put(wanted, "newsletter", newsletter);
            put(wanted, "contact_by", contactBy);
            put(wanted, "language", language);
            put(wanted, "diet", diet);
            put(wanted, "delivery_note", deliveryNote);
            return wanted;
        }

        private static void put(Map<String, Object> wanted, String key, @Nullable Object value) {
            if (value != null) {
                wanted.put(key, value);
            }
        }

        @Override
        public String toString() {
            return "UpdatePreferences.Asked";
        }
    }

    @Override
    public String name() {
        return "update_customer_preferences";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var before = Objects.requireNonNullElse(standing.preferences(), Map.<String, Object>of());
        var changes = asked.wanted().entrySet().stream()
                .filter(wish -> !Objects.equals(before.get(wish.getKey()), wish.getValue()))
                .toList();
        if (changes.isEmpty()) {
            return new Judged.No("Nothing would be different from what is noted already.");
        }
        return new Judged.Fine(new Plan(
                "Note other preferences",
                "preferences:" + String.join(",", asked.wanted().keySet()),
                "change your preferences",
                "Your preferences are noted as you asked.",
                changes.stream()
                        .map(change -> new Plan.Change(
                                change.getKey().replace('_', ' '),
                                String.valueOf(Objects.requireNonNullElse(before.get(change.getKey()), "not noted")),
                                String.valueOf(change.getValue())))
                        .toList(),
                List.of(),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        try {
            return deed.rows().prefer(deed.email(), json.writeValueAsString(asked.wanted()), asked.language()) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
