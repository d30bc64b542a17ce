package deskhand.model.masking;

import com.google.re2j.Pattern;
import deskhand.base.SafePattern;
import java.util.ArrayList;
import java.util.List;

/** Phone numbers by how people write them: with a plus, in groups, or behind a word that announces one. */
final class PhoneNumbers {

    /** Digits in groups, with an area code in brackets and an extension where there are such. */
    private static final SafePattern CANDIDATE = SafePattern.exact(
            "(?:\\+ ?)?\\(?\\+?\\d{1,5}\\)?(?:[ ./\\-\\x{A0}\\x{2011}\\x{2013}]{0,2}\\(?\\d{1,12}\\)?){0,6}(?: ?(?:x|ext\\.?|#) ?\\d{1,6})?");

    private static final Pattern DATE = Pattern.compile("(19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}.*"
            + "|\\d{1,2}[-./]\\d{1,2}[-./](\\d{2}|(19|20)\\d{2})( .*)?|(19|20)\\d{2} ?[-\\x{2013}/] ?(19|20)?\\d{2}");
    private static final Pattern AMOUNT =
            Pattern.compile("\\d{1,3}([., ]\\d{3})*[.,]\\d{2}|\\d+\\.\\d+|\\d{1,3}([ .]000)+");
    private static final Pattern IP = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)\\b(tele?(ph|f)on\\w*|phone|cell(ular)?|mobile?|handy|mobil|fax|tel|call|ring|whatsapp|sms|text|contact|reach|dial"
                    + "|rufnummer|num[eé]ro|móvil|portable|gsm|nr|number)\\b[^.!?\\d\\n]{0,40}$");
    /** What else is numbered and should stay readable for a model. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?i)(\\b(order|invoice|ticket|tracking|parcel|article|item|ref(erence)?|booking|case|account|customer|serial|model|bestell\\w*"
                    + "|rechnung\\w*|commande|facture|pedido|zip|plz|version|licen[cs]e|isbn)\\b[^.!?\\d\\n]{0,16}|#|[$€£¥] ?)$");

    private static final int FEWEST_DIGITS = 7;

    private PhoneNumbers() {}

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var span : CANDIDATE.all(text)) {
            if (span.end() - span.start() >= FEWEST_DIGITS
                    && isAlone(text, span.start(), span.end())
                    && isPhone(text, span.start(), text.substring(span.start(), span.end()))) {
                found.add(new Found(Kind.PHONE, span.start(), span.end()));
            }
        }
        return found;
    }

    private static boolean isAlone(String text, int start, int end) {
        return (start == 0 || !joins(text.charAt(start - 1))) && (end == text.length() || !joins(text.charAt(end)));
    }

    private static boolean joins(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '@' || character == '=';
    }

    private static boolean isPhone(String text, int start, String candidate) {
        var number = candidate.replaceAll(" ?(x|ext\\.?|#) ?\\d{1,6}$", "");
        var digits = number.replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS || digits.length() > 15) {
            return false;
        }
        if (candidate.startsWith("+") || candidate.startsWith("(+")) {
            return true;
        }
        if (DATE.matches(number) || AMOUNT.matches(number) || IP.matches(number)) {
            return false;
        }
        var before = text.substring(Math.max(0, start - 60), start);
        if (OTHER_NUMBER.matcher(before).find()) {
            return false;
        }
        return ANNOUNCED.matcher(before).find() || isGrouped(number, digits);
    }

    /** In groups of which none is a single digit but the first, or in one piece with the zero of an area code. */
    private static boolean isGrouped(String number, String digits) {
        var groups = number.replace("(", " ").replace(")", " ").strip().split("[ ./\\-\\u00a0\\u2011\\u2013]+");
        if (groups.length == 1) {
            return digits.startsWith("00") && digits.length() > 10
                    || digits.startsWith("0") && digits.length() > 8 && digits.length() < 13;
        }
        for (var at = 1; at < groups.length; at++) {
            if (groups[at].length() < 2) {
                return false;
            }
        }
        return true;
    }
}
