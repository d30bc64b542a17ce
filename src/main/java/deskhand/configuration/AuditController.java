package deskhand.configuration;

import deskhand.configuration.ConfigViews.EntryView;
import deskhand.platform.GuardedApi;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;

/** Who changed what. */
@Controller("/api/v1/audit")
@Tag(name = "Configuration")
@GuardedApi
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * Changes of the configuration, newest first. Secrets are never among them.
     *
     * @param part only of this part, for example red_lines
     * @param item only of this item of the part
     * @param who only by this account or key
     * @param since only from this time on
     * @return a page of changes
     */
    @Get
    List<EntryView> audit(
            @Nullable @QueryValue String part,
            @Nullable @QueryValue String item,
            @Nullable @QueryValue String who,
            @Nullable @QueryValue Instant since,
            @Valid @RequestBean Paging page) {
        return log.page(new AuditLog.Wanted(part, item, who, since), page).stream()
                .map(EntryView::of)
                .toList();
    }
}
