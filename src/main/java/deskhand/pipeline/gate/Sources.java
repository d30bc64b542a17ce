package deskhand.pipeline.gate;

import deskhand.helpdesk.Author;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reply may rest on. {@code evidence} is ours: records, articles, what tools told. {@code said} is what was said in
 * public, by the customer above all, which may be repeated but makes nothing true. {@code shown} are the records and tool
 * results one by one: they can show that something was done.
 */
final class Sources {

    private final String evidence;
    private final String said;
    private final List<String> shown;
    private @Nullable Facts backed;
    private @Nullable Facts named;

    private Sources(String evidence, String said, List<String> shown) {
        this.evidence = normalise(evidence);
        this.said = normalise(said);
        this.shown = shown.stream().map(Sources::normalise).toList();
    }

    static Sources of(Turn turn, Brief brief, Proposal proposal) {
        var told = proposal.tools().stream()
                .filter(use -> use.state() == ToolUse.State.DONE || use.state() == ToolUse.State.PENDING)
                .toList();
        var evidence = Stream.concat(
                        brief.evidence().stream()
                                .filter(one ->
                                        one.kind() != Evidence.Kind.SOLVED) // told to somebody else, it proves nothing
                                .map(Sources::text),
                        told.stream().map(ToolUse::result))
                .collect(Collectors.joining("\n"));
        var shown = new ArrayList<String>();
        brief.evidence().stream()
                .filter(Evidence::isAboutCustomer)
                .map(Sources::text)
                .forEach(shown::add);
        told.stream()
                .filter(use -> use.state() == ToolUse.State.DONE)
                .map(use -> use.tool() + "\n" + use.result())
                .forEach(shown::add);
        return new Sources(evidence, said(turn), shown);
    }

    /** Texts that stand by themselves, all of them ours. */
    static Sources of(List<String> texts, String question) {
        return new Sources(String.join("\n", texts), question, texts);
    }

    private static String said(Turn turn) {
        var contact = turn.contact();
        return Stream.concat(
                        Stream.of(
                                        turn.subject(),
                                        contact.name(),
                                        contact.email(),
                                        contact.phone(),
                                        contact.identifier(),
                                        turn.text())
                                .filter(Objects::nonNull),
                        turn.history().stream()
                                .filter(line -> !line.hidden() && line.author() != Author.SYSTEM)
                                .map(Line::text))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Evidence one) {
        return one.title() + "\n" + one.text() + "\n" + Objects.requireNonNullElse(one.link(), "");
    }

    /** Small letters, straight quotes, single spaces; by hand, because sources are long. */
    static String normalise(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(small.length());
        var inSpace = false;
        for (var at = 0; at < small.length(); at++) {
            var character = small.charAt(at);
            var isSpace = character == ' ' || character >= '\t' && character <= '\r';
            if (!isSpace) {
                plain.append(character == '\u2019' ? '\'' : character);
            } else if (!inSpace) {
                plain.append(' ');
            }
            inSpace = isSpace;
        }
        return plain.toString();
    }

    String evidence() {
        return evidence;
    }

    String said() {
        return said;
    }

    List<String> shown() {
        return shown;
    }

    /** What our own sources back. Read only when a reply states something. */
    Facts backed() {
        if (backed == null) {
            backed = Facts.in(evidence);
        }
        return backed;
    }

    /** What only was said. */
    Facts named() {
        if (named == null) {
            named = Facts.in(said);
        }
        return named;
    }

    /** Whether our own sources name this word for word, and not as a part of something longer. */
    boolean name(String fact) {
        for (var at = evidence.indexOf(fact); at >= 0; at = evidence.indexOf(fact, at + 1)) {
            if (isBorder(at - 1) && isBorder(at + fact.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBorder(int at) {
        return at < 0
                || at >= evidence.length()
                || !Character.isLetterOrDigit(evidence.charAt(at)) && evidence.charAt(at) != '-';
    }

    /** Whether one of our own sentences ends in these words, so that a reply may as well. */
    boolean end(String words) {
        var wanted = normalise(words);
        for (var at = evidence.indexOf(wanted); at >= 0; at = evidence.indexOf(wanted, at + 1)) {
            var behind = at + wanted.length();
            if (behind >= evidence.length() || ".!?".indexOf(evidence.charAt(behind)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether our own records or articles say this sentence word for word. */
    boolean quotes(String sentence) {
        return evidence.contains(normalise(sentence).strip());
    }
}
