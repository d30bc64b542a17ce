package deskhand.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills forms of pages in and sends them, as a browser without JavaScript does. */
public final class Forms {

    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>\\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Service service;

    public Forms(Service service) {
        this.service = service;
    }

    /** The form of a page that is sent to an address, with everything that stands in it. */
    public Filled open(String page, String action) {
        var html = service.get(page).body();
        var from = html.indexOf("action=\"" + action + "\"");
        if (from < 0) {
            throw new AssertionError("No form for " + action + " on " + page + ":\n" + html);
        }
        var form = html.substring(html.lastIndexOf("<form", from), html.indexOf("</form>", from));
        var filled = new Filled(action);
        INPUT.matcher(form).results().forEach(input -> filled.take(input.group(1)));
        AREA.matcher(form)
                .results()
                .forEach(area -> filled.with(String.valueOf(attribute(area.group(1), "name")), plain(area.group(2))));
        SELECT.matcher(form)
                .results()
                .forEach(select -> OPTION.matcher(select.group(2))
                        .results()
                        .filter(option -> option.group(1).contains(" selected"))
                        .forEach(option -> filled.with(
                                String.valueOf(attribute(select.group(1), "name")),
                                String.valueOf(attribute(option.group(1), "value")))));
        return filled;
    }

    /** A form of one button. */
    public HttpResponse<String> press(String page, String action) {
        return open(page, action).send();
    }

    private static @Nullable String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : null;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A form on its way. */
    public final class Filled {

        private final String action;
        private final List<String[]> fields = new ArrayList<>();

        private Filled(String action) {
            this.action = action;
        }

        private void take(String tag) {
            var name = attribute(tag, "name");
            var isBox = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            if (name != null && (!isBox || tag.contains(" checked"))) {
                with(name, String.valueOf(attribute(tag, "value")));
            }
        }

        private void with(String name, String value) {
            fields.add(new String[] {name, value});
        }

        /** What stands in a field. */
        public String value(String name) {
            return fields.stream()
                    .filter(field -> field[0].equals(name))
                    .findFirst()
                    .map(field -> field[1])
                    .orElseThrow();
        }

        /** In place of what stands there. */
        public Filled fill(String name, String value) {
            fields.removeIf(field -> field[0].equals(name));
            with(name, value);
            return this;
        }

        /** Besides what is ticked there. */
        public Filled tick(String name, String value) {
            with(name, value);
            return this;
        }

        public HttpResponse<String> send() {
            var body = new ArrayList<String>();
            for (var field : fields) {
                body.add(encoded(field[0]) + "=" + encoded(field[1]));
            }
            return Service.exchange(HttpRequest.newBuilder(service.uri(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                    .build());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
