@NullMarked
package deskhand.pipeline;

import org.jspecify.annotations.NullMarked;
