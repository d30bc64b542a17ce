package deskhand.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Names for documents, made from titles, paths and addresses. */
public final class Slugs {

    private static final int LONGEST = 150;

    private Slugs() {}

    /** Of lower-case letters, digits, dots, hyphens and slashes. Different texts may give the same. */
    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._/]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        if (plain.isEmpty()) {
            return "document-" + Integer.toHexString(text.hashCode());
        }
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST) + "-" + Integer.toHexString(text.hashCode());
    }
}
