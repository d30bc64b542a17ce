package deskhand.learning.correction;

import deskhand.base.Storable;
import deskhand.model.masking.Masks;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what could tell one customer's affairs to another: what {@link Masks} finds, the names that are known of
 * the conversation, whom a greeting names, and every number that the help articles do not say themselves.
 */
public final class Anonymous {

    private static final int LONGEST = 1_200;
    private static final String NAME = "[name]";
    private static final String NUMBER = "[number]";

    private static final Pattern GREETED = Pattern.compile(
            "(?i)^(\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe|lieber|guten (?:tag|morgen|abend)"
                    + "|sehr geehrte[r]?|bonjour|cher|chère|salut|hola|estimad[oa]|ciao|buongiorno|beste|geachte)\\s+)"
                    + "([^,!\\n]{1,60})([,!\\n])");
    private static final Pattern CLOSING = Pattern.compile(
            "(?im)^\\s*(?:(?:kind|best|warm|many)(?: regards| wishes|est regards)?|regards|cheers|sincerely|yours(?: \\w+)?"
                    + "|(?:freundliche|viele|liebe|beste|herzliche)n? gr[üu][ßs]+e?|mfg|cordialement|bien à vous|un saludo|saludos"
                    + "|cordiali saluti|met vriendelijke groet)[,.!]?\\s*$[\\s\\S]{0,300}\\z");
    private static final Pattern WITH_DIGITS = Pattern.compile("[\\p{L}\\p{N}#/.:,+-]*\\d[\\p{L}\\p{N}#/.:,+%-]*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s)\\]>\"]+");
    private static final Pattern CAPITALISED = Pattern.compile("(?<![.!?:]\\s|^|\\n)\\b\\p{Lu}\\p{Ll}+\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Set<String> MASKS = Set.of("name", "number", "link");

    private final Set<String> names;
    private final Set<String> own;
    private final String articles;

    private Anonymous(Set<String> names, Set<String> own, String articles) {
        this.names = names;
        this.own = own;
        this.articles = articles;
    }

    static Anonymous in(Turn turn, @Nullable Brief brief, String... people) {
        var contact = turn.contact();
        var known = Stream.concat(
                        Stream.of(contact.name(), contact.identifier(), brief == null ? null : brief.customerName()),
                        Arrays.stream(people))
                .flatMap(Stream::ofNullable)
                .toList();
        var said = Stream.concat(turn.history().stream(), turn.asks().stream())
                .map(Line::text)
                .toList();
        return of(known, said, brief);
    }

    /** {@code known}: people of the conversation; {@code said}: what the customer wrote, whose own names go too. */
    public static Anonymous of(List<String> known, List<String> said, @Nullable Brief brief) {
        var names = known.stream()
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+")))
                .filter(name -> name.length() > 1)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var articles = brief == null
                ? ""
                : brief.evidence().stream()
                        .filter(one -> one.kind() == Evidence.Kind.PASSAGE)
                        .map(one -> one.title() + "\n" + one.text() + "\n" + (one.link() == null ? "" : one.link()))
                        .collect(Collectors.joining("\n"));
        return new Anonymous(names, ownWords(said), articles);
    }

    /** Names that only this customer speaks of. */
    private static Set<String> ownWords(List<String> said) {
        return CAPITALISED
                .matcher(String.join("\n", said))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    /** What a person wrote, without closing words, signature and what is quoted below. */
    public static String unsigned(String text) {
        return CLOSING.matcher(Wording.spoken(text)).replaceFirst("").strip();
    }

    public String of(String text) {
        var greeted = GREETED.matcher(text).replaceFirst("$1" + NAME + "$3");
        var covered = new Masks().redact(greeted);
        var linked =
                LINK.matcher(covered).replaceAll(match -> articles.contains(match.group()) ? match.group() : "[link]");
        var plain = LINK.splitWithDelimiters(linked, 0);
        for (var i = 0; i < plain.length; i += 2) { // between links
            plain[i] = withoutNames(withoutNumbers(plain[i]));
        }
        return Storable.beginning(String.join("", plain).strip(), LONGEST);
    }

    private String withoutNumbers(String text) {
        return WITH_DIGITS.matcher(text).replaceAll(match -> {
            var number = match.group().replaceAll("[.,:]+$", "");
            var end = match.group().substring(number.length());
            return (isSaid(number) ? Matcher.quoteReplacement(number) : NUMBER) + end;
        });
    }

    private boolean isSaid(String number) {
        var at = articles.indexOf(number);
        while (at >= 0) {
            var end = at + number.length();
            var alone = (at == 0 || !Character.isLetterOrDigit(articles.charAt(at - 1)))
                    && (end == articles.length() || !Character.isLetterOrDigit(articles.charAt(end)));
            if (alone) {
                return true;
            }
            at = articles.indexOf(number, at + 1);
        }
        return false;
    }

    private String withoutNames(String text) {
        var said = new HashSet<>(own);
        said.removeIf(word -> articles.contains(word));
        var out = new StringBuilder();
        var from = 0;
        for (var match : WORD.matcher(text).results().toList()) {
            out.append(text, from, match.start());
            var word = match.group();
            var isMask = match.start() > 0
                    && text.charAt(match.start() - 1) == '['
                    && (MASKS.contains(word) || word.equals(word.toUpperCase(Locale.ROOT)));
            var isName = names.contains(word.toLowerCase(Locale.ROOT)) || said.contains(word);
            out.append(isName && !isMask ? NAME : word);
            from = match.end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
