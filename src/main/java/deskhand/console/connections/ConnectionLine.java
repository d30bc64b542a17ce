package deskhand.console.connections;

import deskhand.console.Stamp;
import org.jspecify.annotations.Nullable;

/** A connection in the list. */
public record ConnectionLine(
        String slug,
        String kind,
        String mode,
        String where,
        @Nullable Stamp seen) {}
