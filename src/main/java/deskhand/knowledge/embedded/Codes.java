package deskhand.knowledge.embedded;

/**
 * A vector of length one in one signed byte a number, with the factor that brings the bytes back to size as the first four
 * bytes. Costs a quarter of the room, and less than a hundredth of nearness.
 */
final class Codes {

    static final int FACTOR = Float.BYTES;

    private Codes() {}

    static void encode(float[] vector, byte[] target, int at) {
        var largest = 1e-9f;
        for (var number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        var factor = largest / 127;
        var bits = Float.floatToIntBits(factor);
        for (var i = 0; i < FACTOR; i++) {
            target[at + i] = (byte) (bits >>> (24 - 8 * i));
        }
        for (var i = 0; i < vector.length; i++) {
            target[at + FACTOR + i] = (byte) Math.round(vector[i] / factor);
        }
    }

    static float[] decode(byte[] source, int at, int length) {
        var factor = factor(source, at);
        var vector = new float[length];
        for (var i = 0; i < length; i++) {
            vector[i] = source[at + FACTOR + i] * factor;
        }
        return vector;
    }

    static float factor(byte[] source, int at) {
        return Float.intBitsToFloat((source[at] & 0xff) << 24
                | (source[at + 1] & 0xff) << 16
                | (source[at + 2] & 0xff) << 8
                | source[at + 3] & 0xff);
    }

    /** Plain whole-number arithmetic, which the JVM turns into vector instructions. */
    static int product(byte[] one, int oneAt, byte[] other, int otherAt, int length) {
        var sum = 0;
        for (var i = 0; i < length; i++) {
            sum += one[oneAt + i] * other[otherAt + i];
        }
        return sum;
    }

    /** One bit a number, its sign: enough to tell which vectors are worth a closer look. */
    static void signs(byte[] codes, int at, int length, long[] target, int targetAt) {
        for (var word = 0; word * 64 < length; word++) {
            var bits = 0L;
            for (var i = word * 64; i < Math.min(length, word * 64 + 64); i++) {
                bits |= (codes[at + i] < 0 ? 1L : 0L) << (i & 63);
            }
            target[targetAt + word] = bits;
        }
    }
}
