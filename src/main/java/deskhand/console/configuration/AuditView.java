package deskhand.console.configuration;

import deskhand.console.Stamp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit log.
 *
 * @param older the id to page on from, nothing where the log ends
 */
public record AuditView(
        Filter filter,
        List<String> parts,
        List<Entry> entries,
        @Nullable Long older,
        boolean isNewest) {

    /** What was asked for; an empty text is anything. */
    public record Filter(String part, String item, String who, String since) {

        public boolean isAny() {
            return part.isEmpty() && item.isEmpty() && who.isEmpty() && since.isEmpty();
        }

        String query() {
            return "part=" + coded(part) + "&item=" + coded(item) + "&who=" + coded(who) + "&since=" + coded(since);
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** A change with who made it. */
    public record Entry(long id, Stamp at, String who, String role, String how, ChangeLine change) {}

    public String newestAddress() {
        return "/audit?" + filter.query();
    }

    public String olderAddress() {
        return newestAddress() + "&before=" + older;
    }
}
