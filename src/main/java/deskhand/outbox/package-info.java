@NullMarked
package deskhand.outbox;

import org.jspecify.annotations.NullMarked;
