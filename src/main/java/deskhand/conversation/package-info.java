@NullMarked
package deskhand.conversation;

import org.jspecify.annotations.NullMarked;
