package deskhand.pipeline.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Messages that only thank or greet, and so ask for nothing. */
final class Courtesy {

    private static final int LONGEST = 14;

    private static final Set<String> TELLING = Set.of(
            ("thanks thank thx ty cheers hi hello hey bye goodbye appreciated appreciate danke dankeschön hallo tschüss merci bonjour "
                            + "gracias hola grazie ciao obrigado obrigada olá bedankt dankjewel perfect great awesome ok okay")
                    .split(" "));

    private static final Set<String> PADDING =
            Set.of(("you so very much many made my a lot for the your this that quick kind help support it is "
                            + "good morning afternoon evening day night nice lovely wonderful and everyone there team dear really "
                            + "great cool super well done yes yeah fine works worked best regards "
                            + "vielen dank schön sehr für die hilfe guten tag morgen beaucoup bonne journée muchas por la ayuda mille tante "
                            + "muito pela je wel hartelijk voor de hulp fijne dag")
                    .split(" "));

    private Courtesy() {}

    static boolean isAllOf(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}?]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() <= LONGEST
                && words.stream().anyMatch(TELLING::contains)
                && words.stream().allMatch(word -> TELLING.contains(word) || PADDING.contains(word));
    }
}
