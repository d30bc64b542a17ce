package deskhand.configuration;

import deskhand.access.Author;
import deskhand.platform.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request that may change the configuration, whether of the API or of a page: writes down who changed what, and
 * refuses to change what is not any more as the sender saw it.
 */
@ServerFilter(
        patterns = {
            "/api/v1/**",
            "/categories/**",
            "/corrections/**",
            "/rules/**",
            "/pre-approvals/**",
            "/knowledge/**",
            "/templates/**",
            "/tools/**",
            "/models/**",
            "/connections/**",
            "/customers/sources/**",
            "/accounts/**",
            "/configuration/**"
        },
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
class ConfigWrites {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWrites.class);

    /** The configuration as a whole is imported here. */
    private static final String WHOLE = "/api/v1/configuration";

    /** They try something and change nothing, and may take long. */
    private static final Set<String> TRIALS = Set.of("try", "test", "check", "preview");

    private static final Pattern TRIAL_PAGES =
            Pattern.compile("/rules/test/.*|/models/profiles/[^/]+/test|/knowledge/(try|"
                    + "preview|files|documents|gaps).*|/templates/preview|/categories/[^/]+/prompt/\\d+/try|/connections/new/[^/]+/"
                    + "look|/customers/sources/[^/]+/check|/configuration/preview");

    private final Addresses addresses;
    private final ConfigLock lock;
    private final Ledger ledger;

    ConfigWrites(Addresses addresses, ConfigLock lock, Ledger ledger) {
        this.addresses = addresses;
        this.lock = lock;
        this.ledger = ledger;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> around(HttpRequest<?> request, FilterContinuation<MutableHttpResponse<?>> continuation) {
        var target = addresses.target(request.getPath());
        return mayChange(request, target.isPresent())
                ? lock.holding(() -> changing(request, target, continuation))
                : continuation.proceed();
    }

    private static boolean mayChange(HttpRequest<?> request, boolean isKnown) {
        var path = request.getPath();
        if (!path.startsWith(Addresses.API)) {
            return !TRIAL_PAGES.matcher(path).matches();
        }
        var isTrial =
                request.getMethod() == HttpMethod.POST && TRIALS.contains(path.substring(path.lastIndexOf('/') + 1));
        return path.equals(WHOLE) || isKnown && !isTrial && !path.contains("/conversations/");
    }

    private MutableHttpResponse<?> changing(
            HttpRequest<?> request,
            Optional<Addresses.Target> target,
            FilterContinuation<MutableHttpResponse<?>> continuation) {
        ledger.note(AuditLog.UNKNOWN);
        var tagged = target.filter(one -> !one.part().hasOwnTags());
        var tag = tagged.flatMap(addresses::tag).orElse(null);
        if (tagged.isPresent()) {
            if (isStale(request, tag)) {
                return refused(tag);
            }
            forget(request);
        }
        var author = Author.of(request);
        var noted = false;
        try {
            var response = continuation.proceed();
            noted = true;
            note(author);
            if (request.getMethod() != HttpMethod.DELETE && response.code() < 300) {
                tagged.flatMap(addresses::tag)
                        .ifPresent(now -> response.getHeaders().set(HttpHeaders.ETAG, now));
            }
            return response;
        } finally {
            if (!noted) {
                note(author);
            }
        }
    }

    /** What was changed is changed; if it cannot be written down now, the next look finds it. */
    private void note(Author author) {
        try {
            ledger.note(author);
        } catch (RuntimeException e) {
            LOG.error("A change of the configuration by {} could not be written down", author.how(), e);
        }
    }

    private static boolean isStale(HttpRequest<?> request, @Nullable String tag) {
        var wanted = tags(request, HttpHeaders.IF_MATCH);
        if (!wanted.isEmpty()) {
            return tag == null || !wanted.contains("*") && !wanted.contains(tag);
        }
        var unwanted = tags(request, HttpHeaders.IF_NONE_MATCH);
        return tag != null && (unwanted.contains("*") || unwanted.contains(tag));
    }

    /** It was looked at here, for controllers that would look at it in a way of their own. */
    private static void forget(HttpRequest<?> request) {
        if (request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HttpHeaders.IF_MATCH);
        }
    }

    private static List<String> tags(HttpRequest<?> request, String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static MutableHttpResponse<?> refused(@Nullable String tag) {
        var response = Problem.response(
                HttpStatus.PRECONDITION_FAILED,
                "It is not any more as you saw it, so nothing was changed. Get it again, look at what is different, and"
                        + " send your change with the new ETag.");
        return tag == null ? response : response.header(HttpHeaders.ETAG, tag);
    }
}
