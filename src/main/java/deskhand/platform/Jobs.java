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

    /**
     * Longer than anybody is at work before it is told what became of it, so that no two are at it. Only a node that dies and
     * never comes back under its name makes anybody wait that long.
     */
    private static final Duration STANDS_BY = Duration.ofSeconds(25);

    private final JobRows rows;
    private final NodeLocks locks;
    private final Wakeups wakeups;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private volatile boolean stopping;

    Jobs(JobRows rows, NodeLocks locks, Wakeups wakeups, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.locks = locks;
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
     * {@link #conclude}. It falls due by itself where nobody tells, and when this node stops or starts again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void standBy(String job, long id) {
        rows.standBy(job, Long.toString(id), clock.instant().plus(STANDS_BY), locks.node());
    }

    /**
     * What became of a job that stood by, told outside of any transaction, whose connection it would use. The scheduler may have
     * taken the job all the same, and then ends it itself.
     */
    public void conclude(String job, long id, Next next) {
        var instance = Long.toString(id);
        switch (next) {
            case Next.Finished() -> Lane.BOOKKEEPING.get(() -> rows.remove(job, instance));
            case Next.Again(Instant at) -> {
                Lane.BOOKKEEPING.get(() -> rows.move(job, instance, at) > 0 || rows.hasten(job, instance, at) > 0);
                wakeups.at(at);
            }
        }
    }

    /** From now on nothing is begun that a job can do later. */
    void stop() {
        stopping = true;
    }

    public boolean stopping() {
        return stopping;
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
