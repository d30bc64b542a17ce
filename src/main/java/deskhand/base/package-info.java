/** Values that every room shares. No helpers. */
@NullMarked
package deskhand.base;

import org.jspecify.annotations.NullMarked;
