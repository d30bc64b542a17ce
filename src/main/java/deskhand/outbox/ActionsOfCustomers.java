package deskhand.outbox;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What the bot wrote to a customer who is erased and to agents about them. That something was done stays. */
@Singleton
class ActionsOfCustomers implements KeptOfCustomers {

    private final ActionRows rows;
    private final Clock clock;

    ActionsOfCustomers(ActionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<String> objection(String email) {
        return rows.underWay(email)
                .map(id -> "Something is on its way to a conversation of theirs (action " + id
                        + "). Nothing was erased; ask again when the helpdesk has it.");
    }

    /** What is parked is dropped: without its words there is nothing to send. */
    @Override
    public long erase(String email) {
        return rows.erase(email, clock.instant());
    }
}
