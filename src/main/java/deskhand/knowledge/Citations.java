package deskhand.knowledge;

import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what becomes of documents, by the refs under which passages are cited. */
@Singleton
public class Citations {

    private static final Pattern REF = Pattern.compile("article:([^#\\s]+)#\\d+");
    private static final Duration OLD = Duration.ofDays(365);
    private static final Duration LATELY = Duration.ofDays(90);

    private final UseRows rows;
    private final CitedRows documents;
    private final Clock clock;

    Citations(UseRows rows, CitedRows documents, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
    }

    /** What may become of a document. */
    public enum Event {
        SHOWN,
        SENT,
        REJECTED,
        ESCALATED,
        HELPFUL,
        UNHELPFUL
    }

    /** Counts each document once, however many of its passages are named. Refs that name none are passed over. */
    public void count(Collection<String> refs, Event event) {
        var slugs = String.join(" ", slugs(refs));
        if (!slugs.isEmpty()) {
            rows.count(slugs, event.name().toLowerCase(Locale.ROOT), today());
        }
    }

    /** The published documents that refs name, each once and in their order. */
    public List<CitedDocument> documents(Collection<String> refs) {
        var slugs = slugs(refs);
        return slugs.isEmpty()
                ? List.of()
                : documents.named(String.join(" ", slugs)).stream()
                        .sorted(Comparator.comparingInt(document -> slugs.indexOf(document.slug())))
                        .toList();
    }

    private static List<String> slugs(Collection<String> refs) {
        return refs.stream()
                .map(REF::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .toList();
    }

    public void vote(Document document, boolean helpful) {
        rows.count(document.slug(), helpful ? "helpful" : "unhelpful", today());
    }

    /** How a document was used; nothing if it never was. */
    public Optional<Use> of(long documentId) {
        return rows.of(documentId);
    }

    /** Published documents that somebody should look at, those first that were not changed for the longest time. */
    public List<Stale> stale(int most) {
        var now = clock.instant();
        return rows.longestUnchanged(now.minus(OLD), now, lately(), 0, Long.MAX_VALUE, most);
    }

    /** The same in the order they were added. */
    public List<Stale> stale(Paging page) {
        var now = clock.instant();
        return page.oldestFirst()
                ? rows.oldest(now.minus(OLD), now, lately(), page.above(), page.below(), page.limit())
                : rows.newest(now.minus(OLD), now, lately(), page.above(), page.below(), page.limit());
    }

    private LocalDate lately() {
        return today().minusDays(LATELY.toDays());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
