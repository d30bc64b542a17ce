package deskhand.pipeline.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time, such as {@code 3-5 working days}: each figure with its unit, the same in all languages. */
final class Periods {

    private static final List<String> UNITS = List.of(
            "minutes?|mins?|minuten?|minutos?|minut[oi]|minuut",
            "hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren",
            "days?|tagen?|tage|werktagen?|werktage|jours?|días?|giorn[oi]|dag|dagen|werkdagen|werkdag|dias?",
            "weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken",
            "months?|monaten?|monate|mois|mes|meses|mes[ei]|maand|maanden|mês",
            "years?|jahren?|jahre|ans?|années?|años?|ann[oi]|jaar|anos?");

    private static final List<Pattern> READY =
            UNITS.stream().map(Pattern::compile).toList();

    private static final Map<String, Integer> SPELLED = new HashMap<>();

    static {
        spell("one two three four five six seven eight nine ten eleven twelve");
        spell("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf");
        spell("un deux trois quatre cinq six sept huit neuf dix onze douze");
        spell("uno dos tres cuatro cinco seis siete ocho nueve diez once doce");
        spell("uno due tre quattro cinque sei sette otto nove dieci undici dodici");
        spell("een twee drie vier vijf zes zeven acht negen tien elf twaalf");
    }

    private static final String FIGURE = "(\\d{1,3}|"
            + String.join("|", SPELLED.keySet().stream().filter(Periods::tells).toList()) + ")";

    static final Pattern PATTERN = Pattern.compile("(?<![\\p{L}\\d.,])" + FIGURE
            + "(?: ?(?:-|–|to|bis|à|a|or|oder|ou|o|tot|and|und) ?" + FIGURE + ")?[ -]?"
            + "(?:\\(\\d{1,3}\\) ?)?(?:\\p{L}{3,12} ?)?("
            + String.join("|", UNITS) + ")(?![\\p{L}])");

    private static final Map<Character, List<String>> BY_LETTER =
            SPELLED.keySet().stream().filter(Periods::tells).collect(Collectors.groupingBy(word -> word.charAt(0)));

    private Periods() {}

    /** Whether one of the figures that are written in letters begins at this place. */
    static boolean isSpelled(String text, int at) {
        return BY_LETTER.getOrDefault(text.charAt(at), List.of()).stream().anyMatch(word -> text.startsWith(word, at));
    }

    private static void spell(String words) {
        var all = words.split(" ");
        for (var at = 0; at < all.length; at++) {
            SPELLED.putIfAbsent(all[at], at + 1);
        }
    }

    /** "One day" and "un mois" are as often turns of phrase as figures. */
    private static boolean tells(String word) {
        return SPELLED.getOrDefault(word, 1) > 1;
    }

    static Stream<String> of(MatchResult match) {
        var unit = unit(match.group(3));
        return Stream.of(match.group(1), match.group(2))
                .filter(Objects::nonNull)
                .map(figure -> number(figure) + " " + unit);
    }

    private static String number(String figure) {
        var word = figure.toLowerCase(Locale.ROOT);
        return String.valueOf(SPELLED.containsKey(word) ? SPELLED.get(word) : Integer.valueOf(word));
    }

    private static String unit(String word) {
        var names = List.of("minutes", "hours", "days", "weeks", "months", "years");
        for (var at = 0; at < UNITS.size(); at++) {
            if (READY.get(at).matcher(word.toLowerCase(Locale.ROOT)).matches()) {
                return names.get(at);
            }
        }
        return word;
    }
}
