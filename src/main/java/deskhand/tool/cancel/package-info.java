/**
 * Links by which customers end their subscription themselves, and the page behind them. Opening a link changes nothing. Door:
 * {@link deskhand.tool.cancel.CancelLinks}. {@code CancelView} is public because compiled templates live in a package of their
 * own. Owns the table {@code cancel_link}.
 */
@NullMarked
package deskhand.tool.cancel;

import org.jspecify.annotations.NullMarked;
