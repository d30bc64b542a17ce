package deskhand.bench;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word that occurs once in the world. Every customer message carries one and the fake model's reply repeats it, so that
 * what was answered, and words that went to the wrong conversation, can be seen. Consonants only: it must look like no
 * number, name or red line.
 */
final class Token {

    private static final String LETTERS = "bcdfghjklmnpqrtvwxz";
    private static final Pattern FORM = Pattern.compile("\\bzq[" + LETTERS + "]{9}\\b", Pattern.CASE_INSENSITIVE);

    private Token() {}

    static String next(Random random) {
        var token = new StringBuilder("zq");
        for (var i = 0; i < 9; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    static Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var matcher = FORM.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
