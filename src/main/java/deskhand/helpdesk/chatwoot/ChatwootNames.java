package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Teams and agents of an account by name, remembered for a moment: every handover asks for them, some twice. */
@Singleton
class ChatwootNames {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ChatwootClient client;
    private final ChatwootAnswers answers;
    private final Clock clock;
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    /** What is listed, and under which of its words it is found. */
    enum Kind {
        TEAMS("teams", List.of("name")),
        AGENTS("agents", List.of("email", "id"));

        private final String path;
        private final List<String> words;

        Kind(String path, List<String> words) {
            this.path = path;
            this.words = words;
        }
    }

    private record Key(long connection, Kind kind) {}

    private record Remembered(Listed known, Instant until) {}

    ChatwootNames(ChatwootClient client, ChatwootAnswers answers, Clock clock) {
        this.client = client;
        this.answers = answers;
        this.clock = clock;
    }

    /** Names in lower case. */
    record Known(Map<String, Long> ids) implements Listed {
        @Nullable
        Long id(String name) {
            return ids.get(name.toLowerCase(Locale.ROOT));
        }
    }

    record Unknown(HelpdeskAnswer answer) implements Listed {}

    sealed interface Listed {}

    Listed of(Connection connection, Kind kind) {
        var key = new Key(connection.id(), kind);
        var last = remembered.get(key);
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.known();
        }
        var answer = client.asReader(connection, kind.path);
        if (!(answer instanceof HelpdeskAnswer.Fine fine)) {
            return new Unknown(answer);
        }
        var known = new Known(answers.list(fine.body()).stream()
                .filter(one -> one.text("id") != null)
                .flatMap(one -> named(one, kind))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first)));
        remembered.put(key, new Remembered(known, clock.instant().plus(REMEMBERED)));
        return known;
    }

    private static Stream<Map.Entry<String, Long>> named(Part one, Kind kind) {
        var id = Long.valueOf(one.needed("id"));
        return kind.words.stream()
                .flatMap(word -> Stream.ofNullable(one.text(word)))
                .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), id));
    }

    /** What was remembered turned out to be wrong. */
    void forget(Connection connection, Kind kind) {
        remembered.remove(new Key(connection.id(), kind));
    }
}
