package deskhand.base;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that came with the service. The class loader has the jar open anyway; a resolver would open it anew for each. */
public final class Shipped {

    private Shipped() {}

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String path) {
        return find(path).orElseThrow(() -> new UncheckedIOException(new FileNotFoundException(path)));
    }

    public static Optional<byte[]> find(String path) {
        try (var in = Shipped.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
