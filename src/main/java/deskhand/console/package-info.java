@NullMarked
package deskhand.console;

import org.jspecify.annotations.NullMarked;
