package deskhand.console.connections;

import deskhand.console.Stamp;
import deskhand.helpdesk.InboxModes;
import deskhand.helpdesk.Mode;
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
 * @param inboxModes how far the bot may go in single inboxes, by their numbers
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
        Map<String, Mode> inboxModes,
        boolean canAttach) {

    public ConnectionView {
        inboxes = List.copyOf(inboxes);
        served = Set.copyOf(served);
        answered = Set.copyOf(answered);
        inboxModes = Map.copyOf(inboxModes);
    }

    public List<ModeChoice> modes() {
        return ModeChoice.ALL;
    }

    /** Those that an inbox may be kept to. */
    public List<ModeChoice> limits() {
        return ModeChoice.ALL.stream()
                .filter(choice -> !choice.word().equals(ModeChoice.word(Mode.AUTO)))
                .toList();
    }

    /** Those that are not shown elsewhere on the page. */
    public Map<String, String> shownSettings() {
        var shown = new TreeMap<>(settings);
        shown.keySet().removeAll(Set.of("inboxes", "auto_inboxes", InboxModes.SETTING, "public_address"));
        return shown;
    }

    /** Whether the bot is put into inboxes and taken out of them. */
    public boolean isChatwoot() {
        return isChatwoot(kind);
    }

    static boolean isChatwoot(String kind) {
        return kind.equals("chatwoot");
    }

    public boolean isLimited(Prospect.Entry inbox, ModeChoice to) {
        var mode = inboxModes.get(Long.toString(inbox.id()));
        return mode != null && ModeChoice.word(mode).equals(to.word());
    }

    public boolean isReal() {
        return !kind.equals("sandbox");
    }
}
