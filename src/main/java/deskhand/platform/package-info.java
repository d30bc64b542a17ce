@NullMarked
package deskhand.platform;

import org.jspecify.annotations.NullMarked;
