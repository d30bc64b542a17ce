package deskhand.base;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Payment card numbers in texts. They are told from order and tracking numbers by how card schemes begin their numbers, how
 * long they make them, and by the check digit.
 */
public final class CardNumber {

    /** Stands where a card number was; a red line looks for it. */
    public static final String REMOVED = "[card number removed]";

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private static final Pattern ISSUED = Pattern.compile(
            "4(\\d{12}|\\d{15}|\\d{18})" // Visa
                    + "|(5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}" // Mastercard
                    + "|3[47]\\d{13}" // American Express
                    + "|3(0[0-5]|095|[689]\\d)\\d{11}(\\d{2})?" // Diners
                    + "|35(2[89]|[3-8]\\d)\\d{12}(\\d{3})?|(2131|1800)\\d{11}" // JCB
                    + "|(6011|65\\d{2}|64[4-9]\\d)\\d{12}(\\d{3})?" // Discover
                    + "|62\\d{14}(\\d{0,3})" // UnionPay
                    + "|(5018|5020|5038|5[678]\\d{2}|6304|6759|676[1-3])\\d{8}(\\d{0,7})"); // Maestro

    private static final Pattern CALLED = Pattern.compile(
            "(?i)\\b(credit|debit|visa|master ?card|amex|maestro|card|\\w*karte|carte|tarjeta|carta|cartão)s?\\b");

    private CardNumber() {}

    /** Where a text has one: from the first digit to behind the last. */
    public record Place(int start, int end) {}

    public static List<Place> in(String text) {
        var places = new ArrayList<Place>();
        var groups = new ArrayList<Place>();
        for (var at = 0; at <= text.length(); at++) {
            if (at < text.length() && isDigit(text.charAt(at))) {
                var end = at;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                if (!groups.isEmpty() && !isGap(text, groups.getLast().end(), at)) {
                    search(text, groups, places);
                }
                groups.add(new Place(at, end));
                at = end;
            }
        }
        search(text, groups, places);
        return places;
    }

    /** A card number is one or more whole groups of digits that follow each other. */
    private static void search(String text, List<Place> groups, List<Place> places) {
        for (var first = 0; first < groups.size(); first++) {
            var digits = new StringBuilder();
            for (var last = first; last < groups.size() && digits.length() <= LONGEST; last++) {
                digits.append(text, groups.get(last).start(), groups.get(last).end());
                var place =
                        new Place(groups.get(first).start(), groups.get(last).end());
                if (isCard(text, place, digits.toString())) {
                    places.add(place);
                    first = last;
                    break;
                }
            }
        }
        groups.clear();
    }

    private static boolean isCard(String text, Place place, String digits) {
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && checkDigitFits(digits)
                && (ISSUED.matches(digits) || isCalledSo(text, place.start(), place.end()));
    }

    private static boolean isGap(String text, int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (" .-\u00a0".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** No list of schemes is complete. */
    private static boolean isCalledSo(String text, int start, int end) {
        return CALLED.matcher(text.substring(Math.max(0, start - 60), start)).find()
                || CALLED.matcher(text.substring(end, Math.min(text.length(), end + 30)))
                        .find();
    }

    /** The check every payment card number passes; one in ten other numbers does as well. */
    public static boolean checkDigitFits(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var weighted = place % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** The text as it may be kept. */
    public static String hide(String text) {
        return hide(text, in(text));
    }

    /** JSON as it may be kept. Numbers outside of strings are ids and stay. */
    public static byte[] hideInJson(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var places = in(text);
        if (places.isEmpty()) {
            return body;
        }
        var inStrings = inStrings(text, places);
        return inStrings.isEmpty() ? body : hide(text, inStrings).getBytes(StandardCharsets.UTF_8);
    }

    /** In one pass over the text, because a hostile one is nothing but card numbers. */
    private static List<Place> inStrings(String json, List<Place> places) {
        var found = new ArrayList<Place>();
        var inside = false;
        var at = 0;
        for (var place : places) {
            for (; at < place.start(); at++) {
                var character = json.charAt(at);
                if (character == '\\') {
                    at++;
                } else if (character == '"') {
                    inside = !inside;
                }
            }
            if (inside) {
                found.add(place);
            }
        }
        return found;
    }

    private static String hide(String text, List<Place> places) {
        var kept = new StringBuilder();
        var from = 0;
        for (var place : places) {
            kept.append(text, from, place.start()).append(REMOVED);
            from = place.end();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
