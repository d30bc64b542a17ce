package deskhand.console.configuration;

import deskhand.configuration.AuditEntry;
import deskhand.configuration.AuditLog;
import deskhand.console.Stamp;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Who changed what, newest first. */
@Hidden
@Controller("/audit")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditPage {

    private static final int MOST = 30;

    private final AuditLog log;
    private final Clock clock;

    AuditPage(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> page(
            @QueryValue(defaultValue = "") String part,
            @QueryValue(defaultValue = "") String item,
            @QueryValue(defaultValue = "") String who,
            @QueryValue(defaultValue = "") String since,
            @Nullable @QueryValue Long before) {
        var filter = new AuditView.Filter(part.strip(), item.strip(), who.strip(), since.strip());
        var wanted = new AuditLog.Wanted(filter.part(), filter.item(), filter.who(), beginning(filter.since()));
        var found = log.page(wanted, Paging.newest(before, MOST + 1));
        var entries = found.stream().limit(MOST).map(this::entry).toList();
        var older = found.size() > MOST ? entries.getLast().id() : null;
        var view = new AuditView(filter, log.parts(), entries, older, before == null);
        return new ModelAndView<>("audit/page", Map.of("view", view));
    }

    private static @Nullable Instant beginning(String day) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private AuditView.Entry entry(AuditEntry entry) {
        return new AuditView.Entry(
                entry.id(),
                Stamp.of(entry.at(), clock),
                entry.who(),
                entry.role().toLowerCase(Locale.ROOT),
                entry.how(),
                ChangeLine.of(entry.change()));
    }
}
