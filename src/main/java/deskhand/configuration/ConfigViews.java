package deskhand.configuration;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes as the API shows them. */
final class ConfigViews {

    private ConfigViews() {}

    /**
     * What an import changed, or would change.
     *
     * @param dryRun whether nothing was changed
     * @param byHand what a person has to do besides, such as setting secrets
     */
    @Schema(name = "ConfigurationImport")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ImportView(boolean dryRun, String mode, List<ChangeView> changes, List<String> byHand) {}

    /**
     * An item that differs.
     *
     * @param fields what differs in it
     */
    @Schema(name = "ConfigurationChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ChangeView(
            String part,
            String item,

            @Schema(
                    type = "string",
                    allowableValues = {"added", "changed", "removed"})
            String change,

            List<FieldView> fields) {

        static ChangeView of(Change change) {
            return new ChangeView(change.part(), change.item(), word(change), fieldsOf(change));
        }
    }

    /**
     * A value that differs. Of secrets only the names are told, and whether they are set or changed.
     *
     * @param before nothing if there was none
     * @param after nothing if there is none any more
     */
    @Schema(name = "ConfigurationField")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record FieldView(
            String name, @Nullable Object before, @Nullable Object after) {}

    /**
     * That somebody changed something.
     *
     * @param who the name of the account or key; unknown if no request changed it
     * @param role what they were at that time; empty if it is not known
     * @param how the request that changed it
     * @param before the whole item; nothing if it is new
     * @param after the whole item; nothing if it is gone
     */
    @Schema(name = "AuditEntry")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record EntryView(
            long id,
            Instant at,
            String who,
            String role,
            String how,
            String part,
            String item,

            @Schema(
                    type = "string",
                    allowableValues = {"added", "changed", "removed"})
            String change,

            List<FieldView> fields,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {

        static EntryView of(AuditEntry entry) {
            var change = entry.change();
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.who(),
                    entry.role().toLowerCase(Locale.ROOT),
                    entry.how(),
                    change.part(),
                    change.item(),
                    word(change),
                    fieldsOf(change),
                    change.before(),
                    change.after());
        }
    }

    private static String word(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private static List<FieldView> fieldsOf(Change change) {
        return change.fields().stream()
                .map(field -> new FieldView(field.name(), field.before(), field.after()))
                .toList();
    }
}
