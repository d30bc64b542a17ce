/**
 * People who log in: their accounts, passwords, sessions and the page that lets them in. Doors: {@link
 * deskhand.access.account.Accounts}, {@link deskhand.access.account.Sessions}. Owns the
 * tables {@code account}, {@code console_session}, {@code account_link} and {@code login_failure}.
 */
@NullMarked
package deskhand.access.account;

import org.jspecify.annotations.NullMarked;
