package deskhand.model.masking;

/** Personal data in a text, from its first character to behind its last. */
public record Found(Kind kind, int start, int end) {

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }

    Found with(Found other) {
        return new Found(kind, Math.min(start, other.start), Math.max(end, other.end));
    }
}
