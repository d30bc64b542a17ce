package deskhand.bench;

import java.time.Duration;

/** Looks at the service's memory every two seconds and keeps the peak. */
final class Memory implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(2);

    private final Thread watcher;
    private volatile long shared;
    private volatile long resident;

    Memory(ServiceUnderTest service) {
        watcher = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted() && service.isAlive()) {
                var usage = Usage.of(service.processes());
                shared = Math.max(shared, usage.sharedMemoryMb());
                resident = Math.max(resident, usage.residentMemoryMb());
                Patience.pause(STEP);
            }
        });
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    @Override
    public String toString() {
        return "PSS " + shared + " MB, sum of RSS " + resident + " MB";
    }
}
