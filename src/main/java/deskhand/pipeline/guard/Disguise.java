package deskhand.pipeline.guard;

import java.util.regex.Pattern;

/** Words that were written so that filters miss them: with digits for letters, drawn out, or spelt letter by letter. */
final class Disguise {

    /** Half of the word is letters at least, or it is a price or a number. */
    private static final Pattern MIXED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}@$!]{4,20}(?![\\p{L}\\p{N}]))"
                    + "[\\p{L}@$0-9]{0,4}\\p{L}[\\p{L}\\p{N}@$!]{1,16}\\p{L}(?![\\p{L}\\p{N}])");

    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,30}");
    private static final Pattern SPELT =
            Pattern.compile("(?<![\\p{L}\\p{N}'])(?:\\p{L}[ .\\-_*]{1,2}){3,12}\\p{L}(?![\\p{L}\\p{N}'])");
    private static final Pattern BETWEEN = Pattern.compile("[ .\\-_*]+");

    private Disguise() {}

    static String takenOff(String text) {
        var spelt = SPELT.matcher(text)
                .replaceAll(found -> BETWEEN.matcher(found.group()).replaceAll(""));
        var mixed = MIXED.matcher(spelt).replaceAll(found -> letters(found.group()));
        return DRAWN_OUT.matcher(mixed).replaceAll("$1");
    }

    private static String letters(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
