package deskhand.pipeline.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The beginnings of words that tell nothing of what a text is about. */
final class Courtesy {

    static final Set<String> WORDS = Arrays.stream(
                    ("please thank thanks hello dear kind regards your yours with have that this will would from been what when"
                                    + " where which there their them they could should about here know help like want need just also"
                                    + " some more very much write message contact question answer customer today time good best"
                                    + " bitte danke hallo guten freundliche grüße ihre ihrem ihren ihnen haben wird werden oder aber"
                                    + " nicht kann können eine einen einem diese dieser wann wenn noch auch gern gerne frage antwort"
                                    + " merci bonjour vous votre avec pour dans cette être nous gracias hola para esta este como"
                                    + " grazie buongiorno questo questa sono bedankt hallo voor niet kunt deze")
                            .split(" "))
            .map(word -> word.substring(0, Math.min(5, word.length())))
            .collect(Collectors.toUnmodifiableSet());

    private Courtesy() {}
}
