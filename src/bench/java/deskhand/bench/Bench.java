package deskhand.bench;

import deskhand.knowledge.embedded.ShelfBench;
import java.util.Arrays;

/** What is to be measured, then what that one takes. */
final class Bench {

    private Bench() {}

    public static void main(String[] words) throws Exception {
        var rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
        switch (words.length == 0 ? "" : words[0]) {
            case "load" -> Load.main(rest);
            case "chaos" -> Chaos.main(rest);
            case "fuzz" -> Fuzz.main(rest);
            case "first-draft" -> FirstDraft.main(rest);
            case "records" -> Records.main(rest);
            case "evaluate" -> Evaluate.main(rest);
            case "gate" -> GateBench.main(rest);
            case "red-lines" -> RedLineBench.main(rest);
            case "retrieval" -> Retrieval.main(rest);
            case "knowledge-speed" -> KnowledgeSpeed.main(rest);
            case "knowledge-memory" -> ShelfBench.main(rest);
            default -> {
                System.err.println(
                        "load | chaos | fuzz | first-draft | records | evaluate | gate | red-lines | retrieval |"
                                + " knowledge-speed | knowledge-memory; src/bench/README.md says more");
                System.exit(2);
            }
        }
    }
}
