package deskhand.model.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the models make of the examples that are shipped, computed when those were written, so that a start need not: a number
 * of the text, and each vector in bytes.
 */
final class ShippedMeanings {

    static final String RESOURCE = "/brain/shipped.meanings";

    private static final int DIMENSIONS = 384;

    private record Packed(byte[] fine, byte[] broad) {}

    private static final Map<Long, Packed> KNOWN = read();

    private ShippedMeanings() {}

    static @Nullable Meaning of(String text) {
        var packed = KNOWN.get(number(text));
        return packed == null ? null : new Meaning(unpacked(packed.fine()), unpacked(packed.broad()));
    }

    private static Map<Long, Packed> read() {
        try (var in = ShippedMeanings.class.getResourceAsStream(RESOURCE)) {
            var known = new HashMap<Long, Packed>();
            if (in != null) {
                var data = new DataInputStream(new BufferedInputStream(in));
                for (var left = data.readInt(); left > 0; left--) {
                    known.put(data.readLong(), new Packed(data.readNBytes(DIMENSIONS), data.readNBytes(DIMENSIONS)));
                }
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static void write(Collection<String> texts, OutputStream to) throws IOException {
        var data = new DataOutputStream(to);
        data.writeInt(texts.size());
        for (var text : texts) {
            var meaning = Embedder.computed(text);
            data.writeLong(number(text));
            data.write(packed(meaning.fine()));
            data.write(packed(meaning.broad()));
        }
        data.flush();
    }

    private static byte[] packed(float[] vector) {
        var most = 1e-9f;
        for (var value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        var bytes = new byte[vector.length];
        for (var d = 0; d < bytes.length; d++) {
            bytes[d] = (byte) Math.round(vector[d] / most * Byte.MAX_VALUE);
        }
        return bytes;
    }

    private static float[] unpacked(byte[] bytes) {
        var vector = new float[bytes.length];
        for (var d = 0; d < bytes.length; d++) {
            vector[d] = bytes[d];
        }
        return Meaning.toLengthOne(vector);
    }

    /** By Fowler, Noll and Vo, in 64 bits: no two of some thousand texts share one. */
    private static long number(String text) {
        var number = 0xcbf29ce484222325L;
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            number = (number ^ (one & 0xff)) * 0x100000001b3L;
        }
        return number;
    }
}
