package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The teams of an account by name, remembered for a moment: every handover asks for them twice. */
@Singleton
class ChatwootTeams {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ChatwootClient client;
    private final ChatwootAnswers answers;
    private final Clock clock;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Listed teams, Instant until) {}

    ChatwootTeams(ChatwootClient client, ChatwootAnswers answers, Clock clock) {
        this.client = client;
        this.answers = answers;
        this.clock = clock;
    }

    /** Names in lower case. */
    record Teams(Map<String, Long> ids) implements Listed {
        @Nullable
        Long id(String name) {
            return ids.get(name.toLowerCase(Locale.ROOT));
        }
    }

    record Unknown(HelpdeskAnswer answer) implements Listed {}

    sealed interface Listed {}

    Listed of(Connection connection) {
        var known = remembered.get(connection.id());
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.teams();
        }
        var answer = client.asReader(connection, "teams");
        if (!(answer instanceof HelpdeskAnswer.Fine fine)) {
            return new Unknown(answer);
        }
        var teams = new Teams(answers.list(fine.body()).stream()
                .filter(team -> team.text("name") != null && team.number("id") != null)
                .collect(Collectors.toUnmodifiableMap(
                        team -> team.needed("name").toLowerCase(Locale.ROOT),
                        team -> Long.valueOf(team.needed("id")),
                        (first, _) -> first)));
        remembered.put(connection.id(), new Remembered(teams, clock.instant().plus(REMEMBERED)));
        return teams;
    }

    /** What was remembered turned out to be wrong. */
    void forget(Connection connection) {
        remembered.remove(connection.id());
    }
}
