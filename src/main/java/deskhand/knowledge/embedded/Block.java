package deskhand.knowledge.embedded;

/** So many windows of passages side by side; a block is small enough for the collector to move. */
final class Block {

    static final int WINDOWS = 1_024;

    final byte[] codes;
    final float[] factors = new float[WINDOWS];
    final long[] signs;
    final int[] passages = new int[WINDOWS];
    final int dimension;
    final int words;
    int used;

    Block(int dimension) {
        this.dimension = dimension;
        words = (dimension + 63) / 64;
        codes = new byte[WINDOWS * dimension];
        signs = new long[WINDOWS * words];
    }

    boolean isFull() {
        return used == WINDOWS;
    }

    void add(int passage, byte[] stored, int at) {
        factors[used] = Codes.factor(stored, at);
        System.arraycopy(stored, at + Codes.FACTOR, codes, used * dimension, dimension);
        Codes.signs(codes, used * dimension, dimension, signs, used * words);
        passages[used++] = passage;
    }

    float nearness(int window, byte[] question, float factor) {
        return Codes.product(codes, window * dimension, question, Codes.FACTOR, dimension) * factors[window] * factor;
    }

    int differences(int window, long[] question) {
        var differences = 0;
        for (var word = 0; word < words; word++) {
            differences += Long.bitCount(signs[window * words + word] ^ question[word]);
        }
        return differences;
    }
}
