package deskhand.console.inbox;

import deskhand.turn.LoggedTurn;
import deskhand.turn.TurnLog;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Finds a turn and reads what its stages found. */
@Singleton
class Waiter {

    private final TurnLog turns;
    private final ObjectMapper json;

    Waiter(TurnLog turns, ObjectMapper json) {
        this.turns = turns;
        this.json = json;
    }

    Optional<Found> find(long id) {
        return turns.find(id).map(turn -> new Found(turn, json));
    }

    record Found(LoggedTurn turn, ObjectMapper json) {

        /** The last round's result; nothing if an older version of the bot stored it in a shape that is gone. */
        <T> Optional<T> result(String stage, Class<T> type) {
            return turn.stages().reversed().stream()
                    .filter(it -> it.stage().equals(stage) || it.stage().startsWith(stage + " "))
                    .findFirst()
                    .flatMap(it -> read(it.resultJson(), type));
        }

        private <T> Optional<T> read(String text, Class<T> type) {
            try {
                return Optional.ofNullable(json.readValue(text, type));
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }
}
