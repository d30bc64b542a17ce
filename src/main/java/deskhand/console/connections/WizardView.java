package deskhand.console.connections;

import deskhand.helpdesk.Prospect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wizard as it stands.
 *
 * @param obstacle why nothing can be connected now
 * @param objection why it could not be set up just now
 * @param known whether there is a connection of this name, which then is mended
 * @param chosen the numbers of the inboxes that are ticked
 * @param webhook where the helpdesk delivers, as far as it is known
 */
public record WizardView(
        Way way,
        List<Field> fields,
        Prospect prospect,
        @Nullable String obstacle,
        @Nullable String objection,
        boolean known,
        Set<Long> chosen,
        String webhook) {

    public WizardView {
        fields = List.copyOf(fields);
        chosen = Set.copyOf(chosen);
    }

    public List<Told> findings() {
        return Told.findings(prospect.findings());
    }
}
