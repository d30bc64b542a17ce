package deskhand.platform;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Hands work to {@link Job}s as part of the caller's transaction: it exists if and only if the transaction commits. */
@Singleton
public class Jobs {

    /** Longer than a helpdesk takes for what a turn wants, and shorter than a customer minds if the node has died. */
    private static final Duration STANDS_BY = Duration.ofSeconds(5);

    private final JobRows rows;
    private final Wakeups wakeups;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Jobs(JobRows rows, Wakeups wakeups, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.wakeups = wakeups;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Runs the job for this id at this time or soon after it. Scheduling the same id twice keeps the first time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(String job, long id, Instant at) {
        rows.add(job, Long.toString(id), at);
        wakeAfterCommit(at);
    }

    /** Brings a job forward that waits for its time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hasten(String job, long id) {
        var now = clock.instant();
        if (rows.hasten(job, Long.toString(id), now) > 0) {
            wakeAfterCommit(now);
        }
    }

    /**
     * Stores a job that the caller does at once when the transaction has committed, and of which it then tells with
     * {@link #settle}. It falls due by itself where nobody tells in time, because the node died or is slow.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void standBy(String job, long id) {
        rows.add(job, Long.toString(id), clock.instant().plus(STANDS_BY));
    }

    /** What became of a job that stood by. */
    public void settle(String job, long id, Next next) {
        switch (next) {
            case Next.Finished() -> Lane.BOOKKEEPING.get(() -> rows.remove(job, Long.toString(id)));
            case Next.Again(Instant at) -> {
                Lane.BOOKKEEPING.get(() -> rows.move(job, Long.toString(id), at));
                wakeups.at(at);
            }
        }
    }

    private void wakeAfterCommit(Instant at) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.at(at);
            }
        });
    }
}
