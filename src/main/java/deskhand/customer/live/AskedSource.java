package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.LiveSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all connected systems have in common: answers are kept, trouble is told and logged without anybody's data. */
abstract class AskedSource implements LiveSource {

    private static final Logger LOG = LoggerFactory.getLogger(AskedSource.class);

    private final SourceKind kind;
    private final Sources sources;
    private final KeptAnswers kept;
    private final Clock clock;

    AskedSource(SourceKind kind, Sources sources, CommerceSettings settings, Clock clock) {
        this.kind = kind;
        this.sources = sources;
        this.kept = new KeptAnswers(settings.keep(), clock);
        this.clock = clock;
    }

    SourceKind kind() {
        return kind;
    }

    @Override
    public final boolean isConnected() {
        return sources.isConnected(kind);
    }

    @Override
    public final Optional<Said> find(String email) {
        return opened(
                source -> kept.of(email).orElseGet(() -> kept.keep(email, asked(source, email))), Said.Unknown::new);
    }

    /** Past what was kept. */
    final Optional<Said> afresh(String email) {
        return opened(source -> asked(source, email), Said.Unknown::new);
    }

    /** Not kept: it is asked for once in a while. */
    @Override
    public final Ordered order(String email, String number) {
        return this.<Ordered>opened(
                        source -> askForOrder(source, email, number)
                                .filter(order -> order.number().equalsIgnoreCase(number))
                                .map(Sane::purchase)
                                .<Ordered>map(Ordered.Found::new)
                                .orElseGet(Ordered.NotFound::new),
                        Ordered.Unknown::new)
                .orElseGet(Ordered.NotFound::new);
    }

    private Said asked(Connected source, String email) {
        return ask(source, email, clock.instant())
                .map(Sane::file)
                .<Said>map(Said.Known::new)
                .orElseGet(Said.Nobody::new);
    }

    private <T> Optional<T> opened(Function<Connected, T> question, Function<String, T> unknown) {
        try {
            return sources.of(kind).map(question);
        } catch (SourceTrouble trouble) {
            LOG.warn("{} is unknown: {}", kind.title(), trouble.getMessage());
            return Optional.of(unknown.apply(kind.title() + ": " + trouble.getMessage()));
        } catch (RuntimeException e) {
            // Numbers and times that nobody thought of are told in many ways.
            LOG.warn("{} is unknown: {}", kind.title(), e.getClass().getSimpleName());
            return Optional.of(unknown.apply(kind.title() + ": its answer or its address cannot be used"));
        }
    }

    /** Nothing if it knows nobody with this address. */
    abstract Optional<CustomerFile> ask(Connected source, String email, Instant now);

    /** Of this customer and however old; nothing if it does not tell. */
    Optional<Purchase> askForOrder(Connected source, String email, String number) {
        return Optional.empty();
    }

    @Override
    public final void forget(String email) {
        kept.forget(email);
    }

    final void forgetAll() {
        kept.forgetAll();
    }
}
