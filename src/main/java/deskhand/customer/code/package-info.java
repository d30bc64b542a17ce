/**
 * Codes that are sent to an address and come back from whoever reads its mail. Door: {@link
 * deskhand.customer.code.OneTimeCodes}. Owns the tables {@code one_time_code} and {@code one_time_code_try}. Where a code may go
 * and what a right one is worth is not known here.
 */
@NullMarked
package deskhand.customer.code;

import org.jspecify.annotations.NullMarked;
