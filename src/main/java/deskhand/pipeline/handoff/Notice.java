package deskhand.pipeline.handoff;

import deskhand.playbook.policy.BusinessHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told when a person takes over. It names no time by which there will be an answer, because nobody promised
 * one; outside business hours it names the hours.
 */
final class Notice {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "en",
            List.of(
                    "Thank you for your message. A colleague takes over and will answer you here.",
                    "Our team is here %s (%s).",
                    " to ",
                    " and "),
            "de",
            List.of(
                    "Vielen Dank für Ihre Nachricht. Jemand aus unserem Team übernimmt und antwortet Ihnen hier.",
                    "Unser Team ist da: %s (%s).",
                    " bis ",
                    " und "),
            "fr",
            List.of(
                    "Merci pour votre message. Un membre de notre équipe prend le relais et vous répondra ici.",
                    "Notre équipe est là %s (%s).",
                    " à ",
                    " et "),
            "es",
            List.of(
                    "Gracias por su mensaje. Una persona de nuestro equipo se hace cargo y le responderá aquí.",
                    "Nuestro equipo atiende %s (%s).",
                    " a ",
                    " y "),
            "it",
            List.of(
                    "Grazie per il messaggio. Una persona del nostro team se ne occupa e le risponderà qui.",
                    "Il nostro team è presente %s (%s).",
                    " - ",
                    " e "),
            "pt",
            List.of(
                    "Obrigado pela sua mensagem. Uma pessoa da nossa equipa assume e responderá aqui.",
                    "A nossa equipa está disponível %s (%s).",
                    " a ",
                    " e "),
            "nl",
            List.of(
                    "Bedankt voor je bericht. Iemand van ons team neemt het over en antwoordt je hier.",
                    "Ons team is er %s (%s).",
                    " t/m ",
                    " en "));

    private Notice() {}

    /** {@code closed}: the hours, if it is none of them now. */
    static String in(String language, @Nullable BusinessHours closed) {
        var known = BY_LANGUAGE.containsKey(language) ? language : "en";
        var texts = BY_LANGUAGE.getOrDefault(known, List.of());
        return texts.getFirst() + (closed == null ? "" : " " + hours(known, texts, closed));
    }

    private static String hours(String language, List<String> texts, BusinessHours kept) {
        var times = new LinkedHashMap<String, List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            var spans = kept.spans().stream()
                    .filter(span -> span.day() == day)
                    .map(span -> time(span.from()) + "–" + time(span.to()))
                    .collect(Collectors.joining(texts.getLast()));
            if (!spans.isEmpty()) {
                times.computeIfAbsent(spans, _ -> new ArrayList<>()).add(day);
            }
        }
        var all = times.entrySet().stream()
                .map(entry -> days(entry.getValue(), Locale.forLanguageTag(language), texts) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return texts.get(1).formatted(all, kept.timeZone());
    }

    /** Days in a row are told by the first and the last of them. */
    private static String days(List<DayOfWeek> days, Locale locale, List<String> texts) {
        var isRow =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        return isRow
                ? name(days.getFirst(), locale) + texts.get(2) + name(days.getLast(), locale)
                : days.stream().map(day -> name(day, locale)).collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String time(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00" : TIME.format(time);
    }
}
