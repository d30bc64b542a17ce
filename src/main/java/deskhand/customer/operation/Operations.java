package deskhand.customer.operation;

import static java.util.Objects.requireNonNull;

import deskhand.base.Shipped;
import deskhand.customer.Customers;
import deskhand.customer.live.CommerceWrites;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All operations there are. Whom one is about is always said by an address that the caller knows, never by an argument. Who
 * calls {@link #carryOut} or {@link #send} has seen to it that somebody agreed.
 */
@Singleton
public class Operations {

    public static final String PAUSE = "pause_subscription";
    public static final String CANCEL = "cancel_subscription";

    private static final String NOBODY = "There are no records under the e-mail address of this conversation.";

    private final Map<String, Rule<?>> rules = new LinkedHashMap<>();
    private final Map<String, OperationForm> forms = new LinkedHashMap<>();
    private final OperationRows rows;
    private final CommerceWrites commerce;
    private final ObjectMapper json;
    private final Clock clock;

    Operations(List<Rule<?>> rules, OperationRows rows, CommerceWrites commerce, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.commerce = commerce;
        this.json = json;
        this.clock = clock;
        for (var rule : rules) {
            this.rules.put(rule.name(), rule);
            forms.put(
                    rule.name(),
                    OperationForm.of(rule.name(), Shipped.text("operations/" + rule.name() + ".json"), json));
        }
    }

    /** Of all of them. */
    public List<String> names() {
        return List.copyOf(rules.keySet());
    }

    public boolean exists(String operation) {
        return rules.containsKey(operation);
    }

    /** What its arguments are. */
    public OperationForm form(String operation) {
        return requireNonNull(forms.get(operation), operation);
    }

    /** Arguments in one spelling; nothing if they do not fit the operation. */
    public Optional<String> plain(String operation, String arguments) {
        return Optional.ofNullable(rules.get(operation))
                .map(rule -> read(rule, arguments))
                .filter(read -> read.objection() == null)
                .map(Read::plain);
    }

    /** Whether it could be done now, and what it would do. Changes nothing. */
    public Checked check(String operation, String arguments, String email) {
        var rule = rules.get(operation);
        if (rule == null) {
            return new Checked.Impossible("There is no operation " + operation + ".");
        }
        return check(rule, arguments, email);
    }

    private <A> Checked check(Rule<A> rule, String arguments, String email) {
        var read = read(rule, arguments);
        if (read.objection() != null) {
            return new Checked.Impossible(read.objection());
        }
        return switch (commerce.fresh(email, order(arguments))) {
            case CommerceWrites.Fresh.NotAsked _ ->
                local(email).map(it -> checked(rule, read, it, false)).orElseGet(() -> new Checked.Impossible(NOBODY));
            case CommerceWrites.Fresh.Unknown unknown ->
                new Checked.Unknown("The shop's records cannot be read: " + unknown.why());
            case CommerceWrites.Fresh.Known known -> checked(rule, read, LiveStanding.of(known.file()), true);
        };
    }

    /** Its number, if it is about one. */
    private @Nullable String order(String arguments) {
        return OperationForm.map(parsed(arguments)).get("order_number") instanceof String number
                ? number.strip().replaceFirst("^#", "")
                : null;
    }

    private <A> Checked checked(Rule<A> rule, Read<A> read, Standing standing, boolean live) {
        return switch (rule.judge(read.needed(), standing, today())) {
            case Rule.Judged.No no -> new Checked.Impossible(no.why());
            case Rule.Judged.Fine fine -> new Checked.Possible(fine.plan(), read.plain(), live);
        };
    }

    /**
     * Does it in our own records, as part of the caller's transaction. The same key does it once.
     *
     * @param key names this one deed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Carried carryOut(String operation, String arguments, String email, String key) {
        return carryOut(requireNonNull(rules.get(operation), operation), arguments, Customers.plain(email), key);
    }

    private <A> Carried carryOut(Rule<A> rule, String arguments, String email, String key) {
        rows.lock(email);
        var read = read(rule, arguments);
        var standing = local(email).orElse(null);
        if (read.objection() != null || standing == null) {
            return new Carried.Refused(read.objection() == null ? NOBODY : read.objection());
        }
        return switch (rule.judge(read.needed(), standing, today())) {
            case Rule.Judged.No no -> new Carried.Refused(no.why());
            case Rule.Judged.Fine fine ->
                rule.carryOut(read.needed(), standing, new Rule.Deed(rows, email, key, clock.instant()))
                        ? new Carried.Done(fine.plan().done())
                        : new Carried.Refused("The records changed meanwhile.");
        };
    }

    /** Has the shop's own backend do it. The same key may be sent again: the backend does it once. */
    public Carried send(String operation, String arguments, String email, String key, Plan plan) {
        return switch (commerce.perform(operation, OperationForm.map(parsed(arguments)), email, key)) {
            case CommerceWrites.Written.Done _ -> new Carried.Done(plan.done());
            case CommerceWrites.Written.Refused refused -> new Carried.Refused(refused.why());
            case CommerceWrites.Written.Unknown unknown -> new Carried.TryLater(unknown.why());
        };
    }

    private Optional<Standing> local(String email) {
        return rows.standingOf(Customers.plain(email)).map(text -> {
            try {
                return requireNonNull(json.readValue(text, Standing.class));
            } catch (IOException e) {
                throw new UncheckedIOException("The query and Standing no longer fit together", e);
            }
        });
    }

    /** Arguments as they came: either what is wrong with them, or what they are. */
    private record Read<A>(
            @Nullable String objection, @Nullable A asked, String plain) {

        A needed() {
            return requireNonNull(asked);
        }
    }

    private <A> Read<A> read(Rule<A> rule, String arguments) {
        var parsed = parsed(arguments);
        if (!(parsed instanceof Map<?, ?>)) {
            return new Read<>("The arguments must be a JSON object.", null, "");
        }
        var plain = OperationForm.plain(OperationForm.map(parsed));
        var objection = form(rule.name()).objection(plain).orElse(null);
        if (objection != null) {
            return new Read<>(objection, null, "");
        }
        try {
            var text = json.writeValueAsString(plain);
            return new Read<>(null, json.readValue(text, rule.arguments()), text);
        } catch (IOException e) {
            return new Read<>("The arguments do not fit this operation.", null, "");
        }
    }

    private @Nullable Object parsed(String arguments) {
        try {
            return json.readValue(arguments.isBlank() ? "{}" : arguments, Object.class);
        } catch (IOException e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
