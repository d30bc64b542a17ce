package deskhand.pipeline.context;

import deskhand.base.SafePattern;

/**
 * Whether a customer takes back what they asked for. Only plain words count: what waits is lost by it, and a person sees in the
 * note that it was.
 */
final class SecondThoughts {

    private static final SafePattern TAKES_BACK = SafePattern.compile("(?i)\\bnever ?mind\\b"
            + "|(^|[.!,;]\\s*|\\bplease )forget (about )?(it|that|my request)\\b"
            + "|\\bchanged my mind\\b|\\bleave it as it is\\b|\\b(scrap|disregard) (that|my request)\\b"
            + "|\\bvergessen sie (es|das)\\b|\\bvergiss (es|das)\\b|\\bhat sich erledigt\\b"
            + "|\\blaissez tomber\\b|\\boubliez (ça|cela|ma demande)|\\bfinalement non\\b|\\bolv[ií]del?o\\b"
            + "|\\blascia(te)? perdere\\b|\\blaat maar\\b|\\bdeixa (pra|para) lá");

    private SecondThoughts() {}

    static boolean in(String text) {
        return TAKES_BACK.isIn(text);
    }
}
