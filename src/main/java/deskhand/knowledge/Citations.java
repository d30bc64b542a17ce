package deskhand.knowledge;

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

    /** Published documents that somebody should look at, the oldest first. */
    public List<Stale> stale(int most) {
        var now = clock.instant();
        return rows.stale(now.minus(OLD), now, today().minusDays(LATELY.toDays()), most);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
