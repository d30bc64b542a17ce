package deskhand.customer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks all systems that are connected, side by side, and lays what they told over what was imported; what tells of few things
 * lies over what tells of many.
 */
@Singleton
class LiveLook {

    private final List<LiveSource> sources;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LiveLook(List<LiveSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(
                                (LiveSource source) -> source.tells().size())
                        .reversed())
                .toList();
    }

    /** {@code unknown}: which systems did not answer, null if all did. */
    record Told(Optional<CustomerFile> file, @Nullable String unknown) {}

    void forget(String email) {
        sources.forEach(source -> source.forget(email));
    }

    /** {@code imported} is what is known without them. */
    Told over(Optional<CustomerFile> imported, String email) {
        var file = imported;
        var unknown = new ArrayList<String>();
        var said = said(email);
        for (var i = 0; i < sources.size(); i++) {
            var answer = said.get(i).orElse(null);
            if (answer instanceof LiveSource.Said.Known known) {
                file = Optional.of(laid(sources.get(i), file, known.file()));
            } else if (answer instanceof LiveSource.Said.Unknown trouble) {
                unknown.add(trouble.why());
            }
        }
        return new Told(file, unknown.isEmpty() ? null : String.join("; ", unknown));
    }

    private static CustomerFile laid(LiveSource source, Optional<CustomerFile> known, CustomerFile told) {
        return known.filter(_ -> !source.tells().containsAll(LiveSource.EVERYTHING))
                .map(before -> before.with(source.tells(), told))
                .orElse(told);
    }

    private List<Optional<LiveSource.Said>> said(String email) {
        var asked = sources.stream()
                .map(source -> threads.submit((Callable<Optional<LiveSource.Said>>) () -> source.find(email)))
                .toList();
        return asked.stream().map(LiveLook::answer).toList();
    }

    private static Optional<LiveSource.Said> answer(Future<Optional<LiveSource.Said>> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new LiveSource.Said.Unknown("interrupted"));
        } catch (ExecutionException e) {
            return Optional.of(new LiveSource.Said.Unknown("a fault inside the bot"));
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
