package deskhand.pipeline.handoff;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Mode;
import deskhand.platform.SignedLinks;
import deskhand.playbook.policy.BusinessHours;
import deskhand.playbook.policy.PolicyBook;
import deskhand.turn.Turn;
import deskhand.turn.words.NoteWords;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the desk at which a turn is told: its helpdesk, its settings, its hours. */
@Singleton
class Desks {

    private static final int LONGEST_NOTE = 20_000;

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final AddressSettings addresses;
    private final PolicyBook policies;
    private final SignedLinks links;

    Desks(
            Connections connections,
            Helpdesks helpdesks,
            AddressSettings addresses,
            PolicyBook policies,
            SignedLinks links) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.addresses = addresses;
        this.policies = policies;
        this.links = links;
    }

    Desk of(Turn turn) {
        var connection = connections.find(turn.connection());
        var language = connection.map(known -> known.setting(Connection.AGENT_LANGUAGE));
        return new Desk(
                NoteWords.in(language.orElse("en")),
                helpdesk(turn).map(Helpdesk::longestNote).orElse(LONGEST_NOTE),
                address(turn, connection.orElse(null), Optional.of("/turns/" + turn.id())),
                address(turn, connection.orElse(null), links.to(SignedLinks.Item.DRAFT, turn.id())),
                policies.hours(turn.connection())
                        .<ZoneId>map(hours -> ZoneId.of(hours.timeZone()))
                        .orElse(ZoneOffset.UTC));
    }

    private @Nullable String address(Turn turn, @Nullable Connection connection, Optional<String> path) {
        var address = addresses.of(connection);
        return address == null || turn.id() == 0 || path.isEmpty() ? null : address + path.get();
    }

    Optional<Helpdesk> helpdesk(Turn turn) {
        return connections.find(turn.connection()).flatMap(connection -> helpdesks.find(connection.kind()));
    }

    boolean keepsAttributes(Turn turn) {
        return connections
                .find(turn.connection())
                .filter(connection -> helpdesks
                        .find(connection.kind())
                        .filter(helpdesk -> helpdesk.keepsAttributes(connection))
                        .isPresent())
                .isPresent();
    }

    boolean has(Turn turn, String setting) {
        return connections
                .find(turn.connection())
                .filter(connection -> "true".equals(connection.setting(setting)))
                .isPresent();
    }

    /** Whether people see nothing of a conversation until the bot opens it for them. */
    boolean isHiddenFromPeople(Turn turn) {
        return connections
                .find(turn.connection())
                .filter(connection -> connection.mode() == Mode.AUTO)
                .flatMap(connection -> helpdesks.find(connection.kind()))
                .filter(Helpdesk::hidesWhatTheBotHas)
                .isPresent();
    }

    /** The hours, if it is none of them now. */
    @Nullable
    BusinessHours closed(Turn turn) {
        return policies.hours(turn.connection())
                .filter(hours -> !hours.areOpen(turn.startedAt()))
                .orElse(null);
    }

    static boolean isMail(Turn turn) {
        return Objects.requireNonNullElse(turn.channel(), "")
                .toLowerCase(Locale.ROOT)
                .contains("mail");
    }
}
