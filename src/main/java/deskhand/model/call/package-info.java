/**
 * What was asked of providers, what it cost, and how much it may cost. Doors: {@link deskhand.model.call.ModelCalls}, {@link
 * deskhand.model.call.Budgets}. Owns the tables {@code model_call} and {@code model_budget_alert}.
 */
@NullMarked
package deskhand.model.call;

import org.jspecify.annotations.NullMarked;
