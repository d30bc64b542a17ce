package deskhand.playbook.template;

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
 * What a customer is told when a person takes over. What is shipped names no time by which there will be an answer, because
 * nobody promised one; outside business hours it names the hours.
 */
public final class Notice {

    static final String HOURS = "hours";
    static final String TIME_ZONE = "time_zone";

    /** Where none are kept, to be shown with. */
    private static final BusinessHours EXAMPLE = new BusinessHours(
            BusinessHours.OTHERS,
            "Europe/Berlin",
            List.of("mon 09:00-17:00", "tue 09:00-17:00", "wed 09:00-17:00", "thu 09:00-17:00", "fri 09:00-17:00"),
            List.of(),
            null,
            null);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "en",
            List.of(
                    "Thank you for your message. A colleague takes over and will answer you here.",
                    "Our team is here {hours} ({time_zone}).",
                    " to ",
                    " and "),
            "de",
            List.of(
                    "Vielen Dank für Ihre Nachricht. Jemand aus unserem Team übernimmt und antwortet Ihnen hier.",
                    "Unser Team ist da: {hours} ({time_zone}).",
                    " bis ",
                    " und "),
            "fr",
            List.of(
                    "Merci pour votre message. Un membre de notre équipe prend le relais et vous répondra ici.",
                    "Notre équipe est là {hours} ({time_zone}).",
                    " à ",
                    " et "),
            "es",
            List.of(
                    "Gracias por su mensaje. Una persona de nuestro equipo se hace cargo y le responderá aquí.",
                    "Nuestro equipo atiende {hours} ({time_zone}).",
                    " a ",
                    " y "),
            "it",
            List.of(
                    "Grazie per il messaggio. Una persona del nostro team se ne occupa e le risponderà qui.",
                    "Il nostro team è presente {hours} ({time_zone}).",
                    " - ",
                    " e "),
            "pt",
            List.of(
                    "Obrigado pela sua mensagem. Uma pessoa da nossa equipa assume e responderá aqui.",
                    "A nossa equipa está disponível {hours} ({time_zone}).",
                    " a ",
                    " e "),
            "nl",
            List.of(
                    "Bedankt voor je bericht. Iemand van ons team neemt het over en antwoordt je hier.",
                    "Ons team is er {hours} ({time_zone}).",
                    " t/m ",
                    " en "));

    private Notice() {}

    /**
     * What is set, or is shipped where nothing is or nothing of it is left without a value that it needs.
     *
     * @param closed the hours, if it is none of them now
     */
    public static String in(String language, Letter set, @Nullable BusinessHours closed) {
        var known = BY_LANGUAGE.containsKey(language) ? language : "en";
        var texts = BY_LANGUAGE.getOrDefault(known, List.of());
        var values = closed == null
                ? Map.<String, String>of()
                : Map.of(HOURS, hours(known, texts, closed), TIME_ZONE, closed.timeZone());
        var told = filled(set.notice(), texts.getFirst(), values);
        return closed == null ? told : (told + " " + filled(set.noticeClosed(), texts.get(1), values)).strip();
    }

    /** As it looks outside business hours: those that are kept, or others. */
    public static String whenClosed(String language, Letter set, @Nullable BusinessHours kept) {
        return in(language, set, kept == null || kept.hours().isEmpty() ? EXAMPLE : kept);
    }

    private static String filled(@Nullable String set, String shipped, Map<String, String> values) {
        var text = Letter.filled(set, values);
        return text.isEmpty() ? Letter.filled(shipped, values) : text;
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
        return times.entrySet().stream()
                .map(entry -> days(entry.getValue(), Locale.forLanguageTag(language), texts) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
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
