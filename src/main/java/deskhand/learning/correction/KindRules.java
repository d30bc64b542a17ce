package deskhand.learning.correction;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses what a correction is about from the words that were cut and added, where no model does. Words of English, German,
 * French, Spanish and Dutch; numbers and links in any language.
 */
final class KindRules {

    private static final int MANY_WORDS = 10;

    private static final Set<String> PROMISES = Set.of(
            "guarantee",
            "guaranteed",
            "promise",
            "definitely",
            "certainly",
            "surely",
            "immediately",
            "always",
            "never",
            "garantie",
            "garantieren",
            "versprechen",
            "sofort",
            "sicher",
            "garantizamos",
            "garantir",
            "garanderen");
    private static final Set<String> SECRETS =
            Set.of("password", "passwort", "pin", "cvv", "iban", "contraseña", "wachtwoord");
    private static final Set<String> POLICY = Set.of(
            "refund",
            "refunds",
            "refunded",
            "return",
            "returns",
            "policy",
            "warranty",
            "terms",
            "fee",
            "fees",
            "free",
            "exchange",
            "entitled",
            "eligible",
            "goodwill",
            "compensation",
            "voucher",
            "discount",
            "cancel",
            "cancellation",
            "erstattung",
            "rückgabe",
            "garantiefall",
            "kulanz",
            "gutschein",
            "gebühr",
            "kostenlos",
            "remboursement",
            "retour",
            "reembolso",
            "devolución",
            "terugbetaling");
    private static final Set<String> TONE = Set.of(
            "sorry",
            "apologise",
            "apologize",
            "apologies",
            "thank",
            "thanks",
            "please",
            "understand",
            "unfortunately",
            "glad",
            "happy",
            "kind",
            "regards",
            "dear",
            "hi",
            "hello",
            "cheers",
            "sincerely",
            "leider",
            "bitte",
            "danke",
            "entschuldigung",
            "freundliche",
            "grüße",
            "verstehe",
            "désolé",
            "merci",
            "perdón",
            "gracias",
            "helaas");
    private static final Set<String> DENIALS =
            Set.of("not", "no", "cannot", "can't", "don't", "isn't", "nicht", "kein", "keine", "pas", "niet", "geen");
    private static final Pattern FACT = Pattern.compile("https?://\\S+|\\S*\\d\\S*");

    private KindRules() {}

    static List<Kind> of(String draft, String sent) {
        var before = Wording.words(draft);
        var after = Wording.words(sent);
        var cut = without(before, after);
        var added = without(after, before);
        var kinds = EnumSet.noneOf(Kind.class);
        if (cut.stream().anyMatch(PROMISES::contains) || cut.stream().anyMatch(SECRETS::contains)) {
            kinds.add(Kind.SAFETY);
        }
        if (!facts(draft).equals(facts(sent)) || has(cut, added, DENIALS)) {
            kinds.add(Kind.ACCURACY);
        }
        if (has(cut, added, POLICY)) {
            kinds.add(Kind.POLICY);
        }
        if (added.size() >= MANY_WORDS && after.size() > before.size() * 1.2) {
            kinds.add(Kind.COMPLETENESS);
        }
        if (has(cut, added, TONE)) {
            kinds.add(Kind.TONE);
        }
        return kinds.isEmpty() ? List.of(Kind.STYLE) : List.copyOf(kinds);
    }

    private static boolean has(Set<String> cut, Set<String> added, Set<String> words) {
        return cut.stream().anyMatch(words::contains) || added.stream().anyMatch(words::contains);
    }

    private static Set<String> without(List<String> words, List<String> others) {
        var rest = new HashSet<>(words);
        others.forEach(rest::remove);
        return rest;
    }

    /** Numbers, dates, amounts and links. */
    private static Set<String> facts(String text) {
        var facts = new HashSet<String>();
        FACT.matcher(text).results().forEach(match -> facts.add(match.group().replaceAll("[.,;:!?)]+$", "")));
        return facts;
    }
}
