package deskhand.learning.correction;

import java.util.Locale;

/** What a correction is about. The first that applies is the gravest. */
enum Kind {
    SAFETY,
    ACCURACY,
    POLICY,
    COMPLETENESS,
    TONE,
    STYLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
