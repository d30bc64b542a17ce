package deskhand.turn;

import deskhand.conversation.Conversations;
import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the bot read, found and decided in the conversations of a customer who is erased. That there were turns stays. */
@Singleton
class TracesOfCustomers implements KeptOfCustomers {

    private final Conversations conversations;
    private final TurnRows turns;
    private final StageRows stages;

    TracesOfCustomers(Conversations conversations, TurnRows turns, StageRows stages) {
        this.conversations = conversations;
        this.turns = turns;
        this.stages = stages;
    }

    /** What the others look at must not change any more, so the conversations are locked first. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** What is under way would be written down after all. None begins once the conversations are locked. */
    @Override
    public Optional<String> objection(String email) {
        var theirs = conversations.lockAllOf(email);
        return theirs.isEmpty()
                ? Optional.empty()
                : turns.underWay(theirs)
                        .map(id -> "The bot is at work in a conversation of theirs (turn " + id
                                + "). Nothing was erased; ask again in a minute.");
    }

    @Override
    public long erase(String email) {
        return stages.erase(email) + turns.erase(email);
    }
}
