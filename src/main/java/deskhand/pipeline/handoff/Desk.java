package deskhand.pipeline.handoff;

import deskhand.turn.words.NoteWords;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a note is read. {@code address}: of the page that tells the whole turn, null if it is not known how this service is
 * reached; {@code page}: of the one where its draft can be decided on; {@code zone}:
 * by which times are told.
 */
record Desk(
        NoteWords words,
        int longestNote,
        @Nullable String address,
        @Nullable String page,
        ZoneId zone) {

    String link(String heading) {
        return address == null ? "" : "[" + words.of(heading) + "](" + address + ")";
    }

    /** With the one to the page where it can be decided on. */
    String links(String heading) {
        return page == null ? link(heading) : "[" + words.of("draft.page") + "](" + page + ") · " + link(heading);
    }
}
