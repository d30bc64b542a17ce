package deskhand.console.connections;

import deskhand.console.Stamp;
import deskhand.helpdesk.Prospect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All about one connection. Of tokens and secrets only whether they are there.
 *
 * @param kept what is stored and never shown again, by its name in words
 * @param settings what else is set
 * @param inboxes those of the helpdesk, if they can be listed
 * @param served the numbers of those that the bot serves; none: all
 * @param answered the numbers of those where it answers by itself in auto; none: all that it serves
 * @param canAttach whether a change of mode reaches the helpdesk by itself
 */
public record ConnectionView(
        String slug,
        String kind,
        String kindTitle,
        @Nullable String baseUrl,
        @Nullable String account,
        String mode,
        String webhook,
        @Nullable Stamp seen,
        Map<String, Boolean> kept,
        Map<String, String> settings,
        List<Prospect.Entry> inboxes,
        Set<Long> served,
        Set<Long> answered,
        boolean canAttach) {

    public ConnectionView {
        inboxes = List.copyOf(inboxes);
        served = Set.copyOf(served);
        answered = Set.copyOf(answered);
    }

    public List<ModeChoice> modes() {
        return ModeChoice.ALL;
    }

    /** Those that are not shown elsewhere on the page. */
    public Map<String, String> shownSettings() {
        var shown = new TreeMap<>(settings);
        shown.keySet().removeAll(Set.of("inboxes", "auto_inboxes", "public_address"));
        return shown;
    }

    public boolean isChatwoot() {
        return kind.equals("chatwoot");
    }

    public boolean isReal() {
        return !kind.equals("sandbox");
    }
}
