package deskhand.customer.live;

import deskhand.customer.Customers;
import deskhand.customer.LiveSource.Said;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks a system once, past what is kept, to see whether it answers. */
@Singleton
public class Trials {

    private final SourceStates states;
    private final List<AskedSource> asked;

    Trials(SourceStates states, List<AskedSource> asked) {
        this.states = states;
        this.asked = List.copyOf(asked);
    }

    /** {@code state}: known, nobody or unknown; {@code says} has nobody's data in it. */
    public record Tried(String state, String says) {}

    /** Forgets what an earlier key or address led to. */
    public void begin(SourceKind kind) {
        states.goOn(kind);
        asked.stream().filter(source -> source.kind() == kind).forEach(AskedSource::forgetAll);
    }

    /** Nothing if it is not connected. */
    public Optional<Tried> ask(SourceKind kind, String email) {
        states.askAgain(kind);
        return asked.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .flatMap(source -> source.afresh(Customers.plain(email)))
                .map(said -> told(kind, said));
    }

    private static Tried told(SourceKind kind, Said said) {
        return switch (said) {
            case Said.Known known ->
                new Tried(
                        "known",
                        kind.title() + " knows this customer: "
                                + known.file().purchases().size() + " orders, "
                                + (known.file().subscription() == null ? "no subscription, " : "a subscription, ")
                                + known.file().payments().size() + " payments beside orders.");
            case Said.Nobody _ -> new Tried("nobody", kind.title() + " answers, and knows nobody with this address.");
            case Said.Unknown unknown -> new Tried("unknown", unknown.why() + ".");
        };
    }
}
