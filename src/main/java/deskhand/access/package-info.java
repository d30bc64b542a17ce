@NullMarked
package deskhand.access;

import org.jspecify.annotations.NullMarked;
