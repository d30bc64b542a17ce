package deskhand.customer;

import deskhand.customer.CustomerFile.Purchase;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks all systems that are connected, side by side, and lays what they told over what was imported; what tells of few things
 * lies over what tells of many.
 */
@Singleton
class LiveLook {

    /** A system may need several calls for one answer; however many, it is not waited for longer than for these. */
    private static final int CALLS = 3;

    private final List<LiveSource> sources;
    private final Duration longest;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LiveLook(List<LiveSource> sources, CommerceSettings settings) {
        this.longest = settings.timeout().multipliedBy(CALLS);
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(
                                (LiveSource source) -> source.tells().size())
                        .reversed())
                .toList();
    }

    /** {@code unknown}: which systems did not answer, null if all did. {@code live}: what they told. */
    record Told(Optional<CustomerFile> file, @Nullable String unknown, Set<FactKind> live) {}

    void forget(String email) {
        sources.forEach(source -> source.forget(email));
    }

    /** {@code imported} is what is known without them. */
    Told over(Optional<CustomerFile> imported, String email) {
        var file = imported;
        var unknown = new ArrayList<String>();
        var live = EnumSet.noneOf(FactKind.class);
        var connected = sources.stream().filter(LiveSource::isConnected).toList();
        var said = said(connected, email);
        for (var i = 0; i < connected.size(); i++) {
            var answer = said.get(i).orElse(null);
            if (answer instanceof LiveSource.Said.Known known) {
                file = Optional.of(laid(connected.get(i), file, known.file()));
                live.addAll(connected.get(i).tells());
            } else if (answer instanceof LiveSource.Said.Unknown trouble) {
                unknown.add(trouble.why());
            }
        }
        return new Told(file, unknown.isEmpty() ? null : String.join("; ", unknown), live);
    }

    /** What those who know of orders say of one. */
    Sought order(String email, String number) {
        @Nullable String unknown = null;
        for (var source : sources) {
            if (source.tells().contains(FactKind.ORDERS) && source.isConnected()) {
                switch (source.order(email, number)) {
                    case LiveSource.Ordered.Found found -> {
                        return new Sought(found.order(), null);
                    }
                    case LiveSource.Ordered.Unknown trouble -> unknown = trouble.why();
                    case LiveSource.Ordered.NotFound _ -> {}
                }
            }
        }
        return new Sought(null, unknown);
    }

    /** {@code unknown}: which system did not answer. */
    record Sought(@Nullable Purchase order, @Nullable String unknown) {}

    private static CustomerFile laid(LiveSource source, Optional<CustomerFile> known, CustomerFile told) {
        return known.filter(_ -> !source.tells().containsAll(LiveSource.EVERYTHING))
                .map(before -> before.with(source.tells(), told))
                .orElse(told);
    }

    private List<Optional<LiveSource.Said>> said(List<LiveSource> connected, String email) {
        var asked = connected.stream()
                .map(source -> threads.submit((Callable<Optional<LiveSource.Said>>) () -> source.find(email)))
                .toList();
        return asked.stream().map(this::answer).toList();
    }

    private Optional<LiveSource.Said> answer(Future<Optional<LiveSource.Said>> asked) {
        try {
            return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new LiveSource.Said.Unknown("interrupted"));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return Optional.of(new LiveSource.Said.Unknown("it took too long"));
        } catch (ExecutionException e) {
            return Optional.of(new LiveSource.Said.Unknown("a fault inside the bot"));
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
