package deskhand.model.masking;

import java.util.EnumSet;
import java.util.Set;

/** Kinds of personal data that can be told by their form. */
public enum Kind {
    CARD("CARD"),
    IBAN("IBAN"),
    PHONE("PHONE"),
    EMAIL("EMAIL"),
    ADDRESS("ADDRESS"),
    GOVERNMENT_ID("ID"),
    SECRET("SECRET");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    public static Set<Kind> all() {
        return EnumSet.allOf(Kind.class);
    }
}
