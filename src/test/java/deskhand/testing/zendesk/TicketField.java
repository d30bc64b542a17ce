package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Locale;

/** A field of our own on tickets; with options it is a choice. {@code required}: no ticket is solved without it. */
public record TicketField(long id, String title, List<String> options, boolean required) {

    public TicketField {
        options = List.copyOf(options);
    }

    boolean takes(Object value) {
        return options.isEmpty() || options.contains(value.toString());
    }

    Fields json() {
        var choices = options.stream()
                .map(option -> Json.object("name", option.toUpperCase(Locale.ROOT), "value", option))
                .toList();
        return Json.object("id", id, "type", options.isEmpty() ? "text" : "tagger")
                .and("title", title)
                .and("active", true)
                .and("required", required)
                .and("custom_field_options", options.isEmpty() ? null : choices);
    }
}
