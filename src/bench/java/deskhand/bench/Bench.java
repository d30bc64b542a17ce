package deskhand.bench;

import java.util.Arrays;

/** {@code load}, {@code chaos}, {@code fuzz} or {@code evaluate}, then what that one takes. */
final class Bench {

    private Bench() {}

    public static void main(String[] words) {
        var rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
        switch (words.length == 0 ? "" : words[0]) {
            case "load" -> Load.main(rest);
            case "chaos" -> Chaos.main(rest);
            case "fuzz" -> Fuzz.main(rest);
            case "evaluate" -> Evaluate.main(rest);
            default -> {
                System.err.println("load | chaos | fuzz | evaluate; src/bench/README.md says more");
                System.exit(2);
            }
        }
    }
}
