package deskhand.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page made a browser send a change. Browsers say so and pages cannot make them lie; programs say nothing. */
public final class Origins {

    /** Not an address of ours: one that is not absolute, that names a host, or that browsers read in a way of their own. */
    private static final Pattern ELSEWHERE = Pattern.compile("^(?!/)|^//|[\\\\\\p{Cntrl}]");

    private Origins() {}

    /** A page of another site asked for this change. */
    static boolean isForeignWrite(HttpRequest<?> request) {
        return !Permits.isReading(request.getMethod())
                && isOwn(request).filter(own -> !own).isPresent();
    }

    /** A change that may come from anywhere: fine for a program's key, but not for what a browser sends by itself. */
    static boolean isUnsignedWrite(HttpRequest<?> request) {
        return !Permits.isReading(request.getMethod()) && isOwn(request).isEmpty();
    }

    /** A browser followed a link on a page of another site, which keeps strict cookies back. */
    static boolean isArrival(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        return Permits.isReading(request.getMethod())
                && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
                && ("cross-site".equals(site) || "same-site".equals(site));
    }

    /** The address if it leads to a page of ours, else that of the first page: links into the service come from outside. */
    public static String ownAddress(String address) {
        return ELSEWHERE.matcher(address).find() ? "/" : address;
    }

    private static Optional<Boolean> isOwn(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return Optional.of(site.equals("same-origin") || site.equals("none"));
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin == null) {
            return Optional.empty();
        }
        var host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        return Optional.of(origin.replaceFirst("^https?://", "").equals(host));
    }
}
