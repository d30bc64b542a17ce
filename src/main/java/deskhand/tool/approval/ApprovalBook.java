package deskhand.tool.approval;

import static java.util.Objects.requireNonNull;

import deskhand.customer.Customers;
import deskhand.customer.IdentityKeys;
import deskhand.customer.operation.Checked;
import deskhand.customer.operation.Plan;
import deskhand.platform.Jobs;
import io.micronaut.context.BeanProvider;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The changes of state, each one with its event and what follows from it, in one transaction. */
@Singleton
class ApprovalBook {

    static final String JOB = "approval";

    /** Whoever approved carries it out at once; the job is for when that did not happen. */
    private static final Duration SAFETY_NET = Duration.ofSeconds(2);

    private final ApprovalRows rows;
    private final ApprovalEvents events;
    private final BeanProvider<ApprovalListener> listeners;
    private final IdentityKeys keys;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    ApprovalBook(
            ApprovalRows rows,
            ApprovalEvents events,
            BeanProvider<ApprovalListener> listeners,
            IdentityKeys keys,
            Jobs jobs,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.events = events;
        this.listeners = listeners;
        this.keys = keys;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** Enters a wish without telling anybody. The caller holds the customer's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    ApprovalRow enter(Wish wish, Checked.Possible possible, boolean byCustomer, Duration valid) {
        var now = clock.instant();
        var id = rows.add(
                wish.conversationId(),
                wish.turnId(),
                wish.connection(),
                wish.category(),
                wish.language(),
                Customers.plain(wish.email()),
                keys.of(wish.email()),
                wish.operation(),
                possible.arguments(),
                fingerprint(possible),
                write(possible.plan()),
                possible.plan().target(),
                possible.live(),
                byCustomer,
                now,
                now.plus(valid));
        events.add(id, "proposed", byCustomer ? "customer" : "bot", now, null);
        return rows.findById(id).orElseThrow();
    }

    /** The same wish about the same thing: "the next box" is another one after the first was skipped. */
    static String fingerprint(Checked.Possible possible) {
        try {
            var text = possible.plan().target() + "\n" + possible.arguments();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tellProposed(ApprovalRow row) {
        listeners.forEach(listener -> listener.proposed(approval(row)));
    }

    @Transactional
    Decided approve(long id, String by, Checked.@Nullable Possible edited) {
        var now = clock.instant();
        var changed = edited == null
                ? rows.approve(id, by, now)
                : rows.approveEdited(
                        id,
                        by,
                        edited.arguments(),
                        fingerprint(edited),
                        write(edited.plan()),
                        edited.plan().target(),
                        edited.live(),
                        now);
        if (changed == 0) {
            return tooLate(id, now);
        }
        events.add(id, edited == null ? "approved" : "edited and approved", by, now, null);
        var row = rows.findById(id).orElseThrow();
        jobs.schedule(JOB, id, row.live() ? now : now.plus(SAFETY_NET));
        return new Decided.Done(approval(row));
    }

    @Transactional
    Decided reject(long id, String by, String reason) {
        var now = clock.instant();
        if (rows.reject(id, by, reason, now) == 0) {
            return tooLate(id, now);
        }
        return new Decided.Done(ended(id, "rejected", by, reason, true));
    }

    @Transactional
    Decided withdraw(long id, String by, String reason) {
        if (rows.withdraw(id, by, reason, clock.instant()) == 0) {
            return tooLate(id, clock.instant());
        }
        return new Decided.Done(ended(id, "withdrawn", by, reason, false));
    }

    @Transactional
    void expire(long id) {
        expire(id, clock.instant());
    }

    private void expire(long id, Instant now) {
        if (rows.expire(id, now) > 0) {
            ended(id, "expired", "nobody", null, true);
        }
    }

    /** What is due and not yet swept up is over all the same. */
    private Decided tooLate(long id, Instant now) {
        expire(id, now);
        return rows.findById(id)
                .<Decided>map(row -> new Decided.Already(approval(row)))
                .orElseGet(Decided.Unknown::new);
    }

    /** Only what is approved; {@code says} is what the customer may be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void executed(long id, String says, boolean tell) {
        if (rows.executed(id, says, clock.instant()) > 0) {
            ended(id, "executed", "deskhand", null, tell);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void failed(long id, String why, boolean tell) {
        if (rows.failed(id, why, clock.instant()) > 0) {
            ended(id, "failed", "deskhand", why, tell);
        }
    }

    private Approval ended(long id, String what, String who, @Nullable String note, boolean tell) {
        events.add(id, what, who, clock.instant(), note);
        var approval = approval(rows.findById(id).orElseThrow());
        if (tell) {
            listeners.forEach(listener -> listener.ended(approval));
        }
        return approval;
    }

    void eachListener(Consumer<ApprovalListener> told) {
        listeners.forEach(told);
    }

    Approval approval(ApprovalRow row) {
        try {
            return row.approval(requireNonNull(json.readValue(row.plan(), Plan.class)));
        } catch (IOException e) {
            throw new UncheckedIOException("The plan of approval " + row.id() + " cannot be read", e);
        }
    }

    Optional<Approval> find(long id) {
        return rows.findById(id).map(this::approval);
    }

    private String write(Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
