package deskhand.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a page shows it: short for the eye, exact for the machine. */
public record Stamp(String iso, String says) {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public static Stamp of(Instant at, Clock clock) {
        var zone = ZoneId.systemDefault();
        var local = at.atZone(zone);
        var isToday = local.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return new Stamp(at.toString(), (isToday ? TODAY : EARLIER).format(local));
    }
}
