@NullMarked
package deskhand.intake;

import org.jspecify.annotations.NullMarked;
