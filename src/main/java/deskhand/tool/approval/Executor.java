package deskhand.tool.approval;

import deskhand.customer.operation.Carried;
import deskhand.customer.operation.Checked;
import deskhand.customer.operation.Operations;
import deskhand.platform.FailPoint;
import deskhand.platform.Job;
import deskhand.platform.Next;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Carries out what was approved. In our own records deed and state are one transaction. The shop's backend is asked under a key
 * that stays the same over tries and crashes; that it was asked is stored before.
 */
@Singleton
class Executor implements Job {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** After that a node that asked the shop's backend and did not come back is taken for dead. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ApprovalRows rows;
    private final ApprovalBook book;
    private final Operations operations;
    private final Deeds deeds;
    private final ApprovalSettings settings;
    private final FailPoint failPoint;
    private final Clock clock;

    Executor(
            ApprovalRows rows,
            ApprovalBook book,
            Operations operations,
            Deeds deeds,
            ApprovalSettings settings,
            FailPoint failPoint,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.operations = operations;
        this.deeds = deeds;
        this.settings = settings;
        this.failPoint = failPoint;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ApprovalBook.JOB;
    }

    @Override
    public Next run(long id) {
        var row = rows.findById(id).orElse(null);
        if (row == null || row.state() != ApprovalRow.State.APPROVED) {
            return Next.FINISHED;
        }
        if (!row.live()) {
            deeds.inOurRecords(id);
            return Next.FINISHED;
        }
        return atTheShop(row);
    }

    /** Whatever is in our own hands is done at once, the rest is left to the job. */
    void now(long id) {
        failPoint.pass("approved");
        rows.findById(id).filter(row -> !row.live()).ifPresent(row -> deeds.inOurRecords(id));
    }

    private Next atTheShop(ApprovalRow row) {
        if (row.sentAt() == null) {
            switch (operations.check(row.operation(), row.arguments(), row.email())) {
                case Checked.Possible _ -> {}
                case Checked.Impossible impossible -> {
                    deeds.fail(row.id(), impossible.why());
                    return Next.FINISHED;
                }
                case Checked.Unknown unknown -> {
                    rows.countLook(row.id());
                    return later(row, unknown.why(), "It was not done.");
                }
            }
        }
        var now = clock.instant();
        if (rows.countTry(row.id(), now, now.plus(LONGEST_ANSWER)) == 0) {
            return new Next.Again(now.plus(LOOK_AGAIN)); // it may be done by now, which the next look finds
        }
        var plan = book.approval(row).plan();
        var carried = operations.send(row.operation(), row.arguments(), row.email(), row.key(), plan);
        failPoint.pass("sent");
        return switch (carried) {
            case Carried.Done done -> {
                deeds.succeed(row.id(), done.says());
                yield Next.FINISHED;
            }
            case Carried.Refused refused -> {
                deeds.fail(row.id(), refused.why());
                yield Next.FINISHED;
            }
            case Carried.TryLater again -> {
                rows.free(row.id());
                yield later(row, again.why(), "Whether it was done is not known: look there under " + row.key() + ".");
            }
        };
    }

    private Next later(ApprovalRow row, String why, String then) {
        if (row.tries() + 1 >= settings.mostTries()) {
            deeds.fail(row.id(), why + " After " + (row.tries() + 1) + " tries nobody tries again. " + then);
            return Next.FINISHED;
        }
        var pause = settings.firstPause().multipliedBy(1L << Math.min(row.tries(), 16));
        return new Next.Again(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    /** The transactions of carrying out. */
    @Singleton
    static class Deeds {

        private final ApprovalRows rows;
        private final ApprovalBook book;
        private final Operations operations;
        private final FailPoint failPoint;

        Deeds(ApprovalRows rows, ApprovalBook book, Operations operations, FailPoint failPoint) {
            this.rows = rows;
            this.book = book;
            this.operations = operations;
            this.failPoint = failPoint;
        }

        @Transactional
        void inOurRecords(long id) {
            inOurRecords(id, true);
        }

        /** The row is locked, so that of two who come at once the second finds it done. */
        @Transactional(Transactional.TxType.REQUIRED)
        void inOurRecords(long id, boolean tell) {
            var row = rows.lock(id).orElse(null);
            if (row == null || row.state() != ApprovalRow.State.APPROVED) {
                return;
            }
            switch (operations.carryOut(row.operation(), row.arguments(), row.email(), row.key())) {
                case Carried.Done done -> book.executed(id, done.says(), tell);
                case Carried.Refused refused -> book.failed(id, refused.why(), tell);
                case Carried.TryLater later -> throw new IllegalStateException(later.why());
            }
            failPoint.pass("executed");
        }

        @Transactional
        void succeed(long id, String says) {
            book.executed(id, says, true);
        }

        @Transactional
        void fail(long id, String why) {
            book.failed(id, why, true);
        }
    }
}
