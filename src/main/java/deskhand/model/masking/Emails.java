package deskhand.model.masking;

import java.util.List;

/** E-mail addresses, also those written with (at). */
final class Emails {

    private static final String NAME = "[\\p{L}\\p{N}._%+'-]{1,64}";
    private static final String DOMAIN = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,5}\\p{L}{2,24}";
    private static final Patterns PATTERNS =
            Patterns.of(Kind.EMAIL, NAME + "@" + DOMAIN, NAME + " ?[\\[(](?:at|AT|ät)[\\])] ?" + DOMAIN);

    private Emails() {}

    static List<Found> in(String text) {
        return text.indexOf('@') < 0 && text.indexOf('(') < 0 && text.indexOf('[') < 0 ? List.of() : PATTERNS.in(text);
    }
}
