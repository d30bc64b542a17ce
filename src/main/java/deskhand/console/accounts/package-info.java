/** The pages about accounts and API keys, and the page of the visitor's own account. Owns no table. */
@NullMarked
package deskhand.console.accounts;

import org.jspecify.annotations.NullMarked;
