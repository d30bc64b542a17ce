package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import deskhand.playbook.gate.GateRule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what a reply states is in a source, or at least in what was said. */
final class FactChecks {

    private static final SafePattern GIVING = SafePattern.compile(
            "refund|reimburs|credit|compensat|pay you|pay back|voucher|discount|you('ll| will) (get|receive)|we('ll| will)|i('ll| will)|erstatt|gutschr|gutschein|zurück|rembours|reembols|rimbors|terugbetal|you get|sie (erhalten|bekommen)");
    private static final SafePattern COMING = SafePattern.compile(
            "\\b(will|'ll|going to|arrives?|deliver|by then|in time|on time|expect|promise)|wird|werden|kommt|liefer|trifft ein|sera|arriver|livr|llegar|será|entreg|arriver|consegn|zal|komt|bezorg");
    private static final Map<String, Integer> FROM_TODAY = Map.ofEntries(
            Map.entry("tomorrow", 1),
            Map.entry("tonight", 0),
            Map.entry("today", 0),
            Map.entry("heute", 0),
            Map.entry("übermorgen", 2),
            Map.entry("demain", 1),
            Map.entry("aujourd'hui", 0),
            Map.entry("mañana", 1),
            Map.entry("hoy", 0),
            Map.entry("domani", 1),
            Map.entry("oggi", 0),
            Map.entry("vandaag", 0));
    private static final Pattern DAY_WORD =
            Pattern.compile("(?<![\\p{L}'])(?:" + String.join("|", FROM_TODAY.keySet()) + ")(?![\\p{L}])");
    private static final Pattern HOST = Pattern.compile("^(?:https?://)?([^/:?#\\s]{1,253})");

    private FactChecks() {}

    /** Spoken of, not promised: {@link #promisedAmounts} sees to the rest. */
    static List<String> amounts(Exhibit exhibit, GateRule rule) {
        return unbacked(exhibit, rule, Facts::amounts, Facts::amounts);
    }

    static List<String> periods(Exhibit exhibit, GateRule rule) {
        return unbacked(exhibit, rule, Facts::periods, Facts::periods);
    }

    static List<String> numbers(Exhibit exhibit, GateRule rule) {
        var unknown = exhibit.stated().numbers().stream()
                .filter(number -> !exhibit.sources().name(number))
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : unbacked(exhibit, rule, Facts::numbers, Facts::numbers).stream()
                        .filter(number -> unknown.contains(number) && !isPartOfAPhone(number, exhibit))
                        .toList();
    }

    private static boolean isPartOfAPhone(String number, Exhibit exhibit) {
        var digits = number.replaceAll("\\D", "");
        return digits.length() >= 6
                && exhibit.sources().backed().phones().stream().anyMatch(phone -> phone.contains(digits));
    }

    static List<String> phones(Exhibit exhibit, GateRule rule) {
        return unbacked(exhibit, rule, Facts::phones, Facts::digitRuns);
    }

    static List<String> emails(Exhibit exhibit, GateRule rule) {
        return unbacked(exhibit, rule, Facts::emails, Facts::emails);
    }

    /** A link from the customer's message is not passed on: it may lead anywhere. */
    static List<String> links(Exhibit exhibit, GateRule rule) {
        if (exhibit.stated().links().isEmpty()) {
            return List.of();
        }
        var unknown = exhibit.stated().links().stream()
                .filter(link -> !exhibit.sources().name(link) && !isOf(link, rule.allowed()))
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : unknown.stream()
                        .filter(link -> !exhibit.sources().backed().links().contains(link))
                        .toList();
    }

    /** Nothing is on the list: then every address that a source names will do. */
    static List<String> linksElsewhere(Exhibit exhibit, GateRule rule) {
        return rule.allowed().isEmpty()
                ? List.of()
                : exhibit.stated().links().stream()
                        .filter(link -> !isOf(link, rule.allowed()))
                        .toList();
    }

    /** The host itself or one below it. */
    private static boolean isOf(String link, List<String> hosts) {
        var match = HOST.matcher(link);
        return match.find()
                && hosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .anyMatch(host -> match.group(1).equals(host)
                                || match.group(1).endsWith("." + host)
                                || match.group(1).equals("www." + host));
    }

    static List<String> dates(Exhibit exhibit, GateRule rule) {
        var missing = new ArrayList<>(unbacked(exhibit, rule, Facts::dates, Facts::dates));
        var own = String.join("\n", exhibit.own()).toLowerCase(Locale.ROOT);
        DAY_WORD.matcher(own)
                .results()
                .map(match -> match.group())
                .distinct()
                .filter(word -> !isBacked(word, exhibit))
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    private static boolean isBacked(String dayWord, Exhibit exhibit) {
        var sources = exhibit.sources();
        var day = LocalDate.ofInstant(exhibit.turn().startedAt(), ZoneOffset.UTC)
                .plusDays(FROM_TODAY.getOrDefault(dayWord, 0));
        return sources.evidence().contains(dayWord)
                || sources.said().contains(dayWord)
                || sources.backed().dates().contains(MonthDay.from(day).toString())
                // Something like "how can I help you today" names no day.
                || FROM_TODAY.getOrDefault(dayWord, 0) == 0
                        && exhibit.own().stream()
                                .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                                .noneMatch(sentence -> sentence.contains(dayWord) && COMING.isIn(sentence));
    }

    /** What only the customer named would sound like a promise where something is to be given. */
    static List<String> promisedAmounts(Exhibit exhibit, GateRule rule) {
        return onlyNamed(exhibit, Facts::amounts, GIVING);
    }

    static List<String> promisedDates(Exhibit exhibit, GateRule rule) {
        return onlyNamed(exhibit, Facts::dates, COMING);
    }

    private static List<String> onlyNamed(Exhibit exhibit, Function<Facts, Set<String>> kind, SafePattern when) {
        var doubtful = Facts.less(kind.apply(exhibit.stated()), Set.of());
        if (doubtful.isEmpty()) {
            return List.of();
        }
        var backed = kind.apply(exhibit.sources().backed());
        var named = kind.apply(exhibit.sources().named());
        return exhibit.own().stream()
                .filter(sentence -> !sentence.endsWith("?") && when.isIn(sentence))
                .flatMap(sentence -> kind.apply(Facts.in(sentence)).stream())
                .filter(fact -> named.contains(fact) && !backed.contains(fact))
                .distinct()
                .toList();
    }

    private static List<String> unbacked(
            Exhibit exhibit, GateRule rule, Function<Facts, Set<String>> kind, Function<Facts, Set<String>> known) {
        var stated = kind.apply(exhibit.stated());
        if (stated.isEmpty()) {
            return List.of();
        }
        var unknown = Facts.less(stated, known.apply(exhibit.sources().backed()));
        if (unknown.isEmpty()) {
            return List.of();
        }
        var named = known.apply(exhibit.sources().named());
        var allowed = known.apply(Facts.in(String.join("\n", rule.allowed())));
        return unknown.stream()
                .filter(fact -> Stream.of(named, allowed).noneMatch(facts -> facts.contains(fact)))
                .toList();
    }
}
