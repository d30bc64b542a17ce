package deskhand.console;

import deskhand.console.DeskView.ModeChoice;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.InboxEntry;
import deskhand.helpdesk.sandbox.SandboxInbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the sandbox page shows. */
@Singleton
class Desk {

    /** The connection that every new installation has. */
    static final String CONNECTION = "demo";

    private static final int MOST_LINES = 40;

    private final SandboxInbox inbox;
    private final TraceTeller traces;
    private final Connections connections;
    private final Waiting waiting;
    private final Clock clock;

    Desk(SandboxInbox inbox, TraceTeller traces, Connections connections, Waiting waiting, Clock clock) {
        this.inbox = inbox;
        this.traces = traces;
        this.connections = connections;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Without a ref the newest conversation; with an unknown one a new conversation can be begun. */
    DeskView show(@Nullable String ref) {
        var entries = inbox.newest(CONNECTION, MOST_LINES);
        var wanted = ref == null && !entries.isEmpty()
                ? Long.toString(entries.getFirst().id())
                : ref;
        var open = Optional.ofNullable(wanted)
                .flatMap(it -> inbox.find(CONNECTION, it))
                .map(it -> ConversationView.of(it, clock))
                .orElse(null);
        var openRef = open == null ? "" : open.ref();
        return new DeskView(
                entries.stream().map(it -> line(it, openRef)).toList(),
                open,
                open == null ? new TraceView(List.of()) : traces.of(CONNECTION, openRef),
                modes(),
                waiting.says());
    }

    /** Differs whenever the page would look different. */
    String version(String ref) {
        return inbox.lastChange(CONNECTION) + " " + mode() + " " + waiting.says() + " "
                + traces.version(CONNECTION, ref);
    }

    void setMode(String word) {
        Arrays.stream(Mode.values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .ifPresent(it -> connections.put(CONNECTION, new ConnectionSpec(null, null, null, null, null, it)));
    }

    private @Nullable Mode mode() {
        return connections.find(CONNECTION).map(Connection::mode).orElse(null);
    }

    private List<ModeChoice> modes() {
        var chosen = mode();
        return chosen == null
                ? List.of()
                : Arrays.stream(Mode.values()).map(it -> choice(it, chosen)).toList();
    }

    private static ModeChoice choice(Mode mode, Mode chosen) {
        var word = mode.name().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case OFF -> new ModeChoice(word, "Off", "The bot does nothing.", mode == chosen);
            case SHADOW ->
                new ModeChoice(word, "Shadow", "The bot works along and does nothing visible.", mode == chosen);
            case DRAFT -> new ModeChoice(word, "Draft", "The bot writes private notes for people.", mode == chosen);
            case AUTO -> new ModeChoice(word, "Auto", "The bot answers what it can stand behind.", mode == chosen);
        };
    }

    private DeskView.Line line(InboxEntry entry, String openRef) {
        var ref = Long.toString(entry.id());
        var name = Objects.requireNonNullElse(entry.contactName(), "Somebody");
        var by = switch (entry.lastAuthor()) {
            case "bot" -> "Deskhand: ";
            case "agent" -> SandboxInbox.AGENT + ": ";
            default -> "";
        };
        return new DeskView.Line(
                ref,
                name,
                Initials.of(name),
                by + entry.lastText(),
                Stamp.of(entry.updatedAt(), clock),
                entry.status(),
                ref.equals(openRef));
    }
}
