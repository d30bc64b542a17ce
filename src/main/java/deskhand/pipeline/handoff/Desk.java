package deskhand.pipeline.handoff;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a note is read. {@code address}: of the page that tells the whole turn, null if it is not known how this service is
 * reached; {@code zone}: by which times are told.
 */
record Desk(NoteWords words, int longestNote, @Nullable String address, ZoneId zone) {

    String link(String heading) {
        return address == null ? "" : "[" + words.of(heading) + "](" + address + ")";
    }
}
