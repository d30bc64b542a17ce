package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;

/** Where customers work. */
public record Organization(long id, String name, Fields fields) {

    Fields json() {
        return Json.object("id", id, "name", name)
                .and("details", null)
                .and("notes", null)
                .and("domain_names", List.of())
                .and("tags", List.of())
                .and("organization_fields", fields);
    }
}
