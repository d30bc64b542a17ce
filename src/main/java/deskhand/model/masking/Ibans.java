package deskhand.model.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IBANs, written in one piece or in groups: the country says the length, and the check digits must fit. */
final class Ibans {

    private static final Map<String, Integer> LENGTHS = lengths(
            "NO15 BE16 DK18 FI18 FO18 GL18 NL18 SD18 FK18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 MN20",
            "HR21 LI21 LV21 CH21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 TL23 SO23",
            "AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 ST25 LY25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27",
            "MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30",
            "MU30 MT31 SC31 LC32 RU33");

    private static final int SHORTEST = 14;

    private Ibans() {}

    private static Map<String, Integer> lengths(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(
                        Collectors.toMap(entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var start = 0; start < text.length() - SHORTEST; start++) {
            if (begins(text, start)) {
                var end = end(text, start);
                if (end > 0) {
                    found.add(new Found(Kind.IBAN, start, end));
                    start = end;
                }
            }
        }
        return found;
    }

    /** A word that begins with two letters and two digits. */
    private static boolean begins(String text, int at) {
        if (!isLetter(text.charAt(at)) || !isLetter(text.charAt(at + 1))) {
            return false;
        }
        var digits = text.charAt(at + 2) == ' ' ? at + 3 : at + 2;
        return isDigit(text.charAt(digits))
                && isDigit(text.charAt(digits + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Behind the last character if an IBAN begins here, else -1. */
    private static int end(String text, int start) {
        var wanted = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        var letters = new StringBuilder();
        var at = start;
        while (at < text.length() && letters.length() < wanted) {
            var character = text.charAt(at);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                letters.append(character);
            } else if (!isSeparator(character) || isSeparator(text.charAt(at - 1))) {
                return -1;
            }
            at++;
        }
        var complete = wanted > 0 && letters.length() == wanted;
        var runsOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return complete && !runsOn && checkDigitsFit(letters.toString()) ? at : -1;
    }

    private static boolean isSeparator(char character) {
        return character == ' ' || character == '-' || character == '\u00a0' || character == '.';
    }

    private static boolean checkDigitsFit(String iban) {
        var remainder = 0;
        for (var at = 0; at < iban.length(); at++) {
            var value = Character.digit(iban.charAt((at + 4) % iban.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
