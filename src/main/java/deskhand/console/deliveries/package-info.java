/** The page that finds deliveries, whatever became of them. Owns no table. */
@NullMarked
package deskhand.console.deliveries;

import org.jspecify.annotations.NullMarked;
