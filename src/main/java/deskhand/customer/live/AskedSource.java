package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.LiveSource;
import deskhand.platform.SecretLost;
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
        return opened(source -> kept.of(email).orElseGet(() -> kept.keep(email, asked(source, email))));
    }

    /** Past what was kept. */
    final Optional<Said> afresh(String email) {
        return opened(source -> asked(source, email));
    }

    private Optional<Said> opened(Function<Connected, Said> way) {
        try {
            return sources.of(kind).map(way);
        } catch (SecretLost e) {
            return Optional.of(new Said.Unknown(kind.title() + ": its key cannot be opened any more; enter it again"));
        }
    }

    private Said asked(Connected source, String email) {
        try {
            return ask(source, email, clock.instant())
                    .<Said>map(Said.Known::new)
                    .orElseGet(Said.Nobody::new);
        } catch (SourceTrouble trouble) {
            LOG.warn("{} is unknown: {}", kind.title(), trouble.getMessage());
            return new Said.Unknown(kind.title() + ": " + trouble.getMessage());
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is unknown: {}", kind.title(), e.getClass().getSimpleName());
            return new Said.Unknown(kind.title() + ": its address cannot be used");
        }
    }

    /** Nothing if it knows nobody with this address. */
    abstract Optional<CustomerFile> ask(Connected source, String email, Instant now);

    @Override
    public final void forget(String email) {
        kept.forget(email);
    }

    final void forgetAll() {
        kept.forgetAll();
    }
}
