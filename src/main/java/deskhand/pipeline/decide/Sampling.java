package deskhand.pipeline.decide;

/** Which turns a person reviews though nothing is against them: always the same ones, however often they are decided. */
final class Sampling {

    private Sampling() {}

    static boolean picks(long turnId, double share) {
        return share > 0 && place(turnId) < share;
    }

    /** From 0 to 1, evenly spread over neighbouring numbers. */
    private static double place(long turnId) {
        var mixed = (turnId + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
