package deskhand.console.customers;

import deskhand.customer.Imported;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table.
 *
 * @param objection what is wrong with the table as a whole
 */
public record ImportView(
        boolean isRehearsal,
        @Nullable Imported imported,
        @Nullable String objection) {}
