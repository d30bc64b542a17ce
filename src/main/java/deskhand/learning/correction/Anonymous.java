package deskhand.learning.correction;

import deskhand.base.LanguageGuess;
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
    private static final String GERMAN = "de";

    /** What stands for a person of whom no name is known. */
    private static final String NOBODY = "an agent";

    private static final String NAME = "[name]";
    private static final String NUMBER = "[number]";

    private static final Pattern GREETED = Pattern.compile(
            "(?i)^(\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe|lieber|guten (?:tag|morgen|abend)"
                    + "|sehr geehrte[r]?|bonjour|cher|chère|salut|hola|estimad[oa]|ciao|buongiorno|beste|geachte)\\s+)"
                    + "([^,!\\n]{1,60})([,!\\n])");
    private static final Pattern CLOSING = Pattern.compile(
            "(?imu)^\\s*(?:(?:kind|best|warm|many)(?: regards| wishes|est regards)?|regards|cheers|sincerely|yours(?: \\w+)?"
                    + "|(?:mit )?(?:freundliche|schöne|viele|liebe|beste|herzliche)[nrm]? gr[üu](?:ß|ss|s)(?:en?)?(?: aus \\p{L}+)?"
                    + "|mfg|cordialement|bien à vous|un saludo|saludos"
                    + "|cordiali saluti|met vriendelijke groet)[,.!]?\\s*$[\\s\\S]{0,300}\\z");

    private static final String NAMED = "\\p{Lu}[\\p{L}\\p{M}.'’-]+";

    /** Thanks end a message only where nothing but a name or the like comes after them. */
    private static final Pattern THANKS = Pattern.compile(
            "(?imu)^\\s*(?:[lv]g|(?:viele |liebe |beste )?gr[üu](?:ß|ss)e?|(?:many |vielen |besten |herzlichen )?(?:thanks|thank you|danke?))"
                    + "(?: (?:a lot|so much|very much|in advance|schön|sehr|im voraus))?[,.!]?"
                    + "(?:\\h+(?-i:" + NAMED + ")){0,2}\\h*$(?:\\n[^?!\\n]{0,40}){0,6}\\s*\\z");

    /** A last line with a name alone. */
    private static final Pattern NAME_LINE = Pattern.compile("\\n\\h*" + NAMED + "(?:\\h+" + NAMED + "){0,2}\\s*\\z");

    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?i:herrn?|frau|familie|mrs?\\.?|ms\\.?|miss|dr\\.|prof\\.|ich heiße|mein name ist|my name is)"
                    + "\\h+(\\p{Lu}[\\p{L}\\p{M}]+(?:[\\h-]\\p{Lu}[\\p{L}\\p{M}]+)?)");
    private static final Pattern WITH_DIGITS = Pattern.compile("[\\p{L}\\p{N}#/.:,+-]*\\d[\\p{L}\\p{N}#/.:,+%-]*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s)\\]>\"]+");
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![.!?:]\\s|^|\\n)(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Ll}\\p{M}]+(?![\\p{L}\\p{N}])");

    private static final Pattern MASK = Pattern.compile("\\[(?:name|number|link|[A-Z_]+)\\]");
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
                .filter(name -> !name.equals(NOBODY))
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

    /** Names that only this customer speaks of. German writes every noun like a name, so there only titles tell. */
    private static Set<String> ownWords(List<String> said) {
        var all = String.join("\n", said);
        var guessed = GERMAN.equals(LanguageGuess.of(all))
                ? Stream.<String>empty()
                : CAPITALISED.matcher(all).results().map(match -> match.group());
        return Stream.concat(titled(all).stream(), guessed).collect(Collectors.toSet());
    }

    private static Set<String> titled(String text) {
        return TITLED.matcher(text)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split("[\\h-]")))
                .collect(Collectors.toSet());
    }

    /** What somebody asks now, made like what {@link #bare} gives of a stored question, to compare both. */
    public static String asked(String text) {
        return bare(of(List.of(), List.of(text), null).of(unsigned(text)));
    }

    /** The words between what was taken out: where two questions have the same gaps they are not yet about the same. */
    public static String bare(String text) {
        return MASK.matcher(text).replaceAll(" ").strip();
    }

    /** What a person wrote, without closing words, signature and what is quoted below. */
    public static String unsigned(String text) {
        var spoken = Wording.spoken(text.replace("\r\n", "\n"));
        var open = CLOSING.matcher(spoken).replaceFirst("").strip();
        return NAME_LINE
                .matcher(THANKS.matcher(open).replaceFirst(""))
                .replaceFirst("")
                .strip();
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
        said.addAll(titled(text));
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
