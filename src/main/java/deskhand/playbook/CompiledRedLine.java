package deskhand.playbook;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import deskhand.base.CardNumber;
import deskhand.base.SafePattern;
import deskhand.base.SafePattern.Span;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A red line ready to be looked for. No message can make a pattern run for ever. */
record CompiledRedLine(RedLine line, SafePattern pattern) {

    /** How the numbers of the large card schemes begin and how long they are. */
    private static final Pattern ISSUED = Pattern.compile("3[47]\\d{13}|[2-6]\\d{15}|4\\d{12}|4\\d{18}|3[0689]\\d{12}");

    private static final Logger log = LoggerFactory.getLogger(CompiledRedLine.class);

    /** Nothing if the pattern is broken: one bad edit must not stop every conversation. */
    static Optional<CompiledRedLine> of(RedLine line) {
        try {
            return Optional.of(new CompiledRedLine(line, SafePattern.compile(line.pattern())));
        } catch (PatternSyntaxException broken) {
            log.warn("Red line {} is not looked for, its pattern is broken: {}", line.name(), broken.getDescription());
            return Optional.empty();
        }
    }

    /** A line for some languages is not crossed by a text that is clearly in another: "pirate" is no crime in English. */
    boolean crossedBy(WrittenWords words) {
        return pattern.isIn(words.plain())
                && words.mayBeIn(line.languages())
                && (!line.checkDigit() || hasCardNumber(pattern.linear().matcher(words.plain())));
    }

    /** What crosses it. */
    List<Span> finds(String normalised, int most) {
        return pattern.finds(normalised, most).stream()
                .filter(span -> !line.checkDigit() || isCardNumber(normalised.substring(span.start(), span.end())))
                .toList();
    }

    private static boolean hasCardNumber(Matcher matcher) {
        while (matcher.find()) {
            if (isCardNumber(matcher.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCardNumber(String found) {
        var digits = found.replaceAll("\\D", "");
        return ISSUED.matches(digits) && CardNumber.checkDigitFits(digits);
    }
}
