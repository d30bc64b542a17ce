package deskhand.platform;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;

/** Hands work to {@link Job}s as part of the caller's transaction: it exists if and only if the transaction commits. */
@Singleton
public class Jobs {

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

    private void wakeAfterCommit(Instant at) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeups.at(at);
            }
        });
    }
}
