package deskhand.pipeline.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months in the languages of the desk. Short forms that are also other words are left out. */
final class Months {

    private static final List<String> BY_MONTH = List.of(
            "january jan januar jänner janvier janv enero gennaio januari janeiro",
            "february feb februar février févr febrero febbraio februari fevereiro",
            "march mar mär märz mars marzo maart março",
            "april apr avril abril aprile",
            "may may mai mayo maggio mei maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août agosto augustus",
            "september sept sep septembre septiembre settembre setembro",
            "october oct okt oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dez dezember déc décembre diciembre dicembre dezembro");

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (var month = 0; month < BY_MONTH.size(); month++) {
            for (var name : BY_MONTH.get(month).split(" ")) {
                NUMBERS.put(name, month + 1);
            }
        }
    }

    /** For a pattern; the longest first, so that none hides another. */
    static final String NAMES = NUMBERS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
            .collect(Collectors.joining("|"));

    /** Those that stand before the day. */
    static final String ENGLISH = BY_MONTH.stream()
            .flatMap(names -> Stream.of(names.split(" ")).limit(2))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
            .collect(Collectors.joining("|"));

    private Months() {}

    static String number(String name) {
        return String.valueOf(NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }
}
