package deskhand.pipeline.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Messages that only thank or greet, and so ask for nothing. */
final class Courtesy {

    private static final int LONGEST = 14;

    private static final Set<String> TELLING = words(
            "thanks thank thx ty cheers hi hello hey bye goodbye appreciated appreciate danke dank dankeschön hallo tschüss merci bonjour "
                    + "gracias hola grazie ciao obrigado obrigada olá bedankt dankjewel perfect great awesome ok okay"
                    + " servus moin dankeschoen perfekt salut bonsoir parfait buenas perfecto adiós salve buongiorno buonasera perfetto"
                    + " arrivederci goedendag goedemorgen hoi doei perfeito tchau adeus");

    private static final Set<String> PADDING =
            words("you so very much many made my a lot for the your this that quick kind help support it is "
                    + "good morning afternoon evening day night nice lovely wonderful and everyone there team dear really "
                    + "great cool super well done yes yeah fine works worked best regards "
                    + "vielen dank schön sehr für die hilfe guten tag morgen beaucoup bonne journée muchas por la ayuda mille tante "
                    + "muito pela je wel hartelijk voor de hulp fijne dag"
                    + " lieben euch ihnen dir schnelle antwort liebe grüße schönen abend noch pour votre aide réponse rapide à vous bien"
                    + " su tu respuesta buenos días tardes noches todo mucho per l aiuto il vostro la risposta molto gentile dell"
                    + " u uw jullie snelle antwoord goed avond sua resposta ajuda boa tarde bom dia noite pelo apoio");

    private Courtesy() {}

    /** Languages share words. */
    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    static boolean isAllOf(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}?]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() <= LONGEST
                && words.stream().anyMatch(TELLING::contains)
                && words.stream().allMatch(word -> TELLING.contains(word) || PADDING.contains(word));
    }
}
