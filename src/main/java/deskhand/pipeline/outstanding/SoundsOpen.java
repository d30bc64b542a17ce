package deskhand.pipeline.outstanding;

import deskhand.base.SafePattern;

/** Hears that somebody has waited, was promised something or has written before. Says nothing of whether it is so. */
final class SoundsOpen {

    private static final SafePattern ENGLISH = SafePattern.compile(
            "\\bstill (?:no|not|waiting|nothing|pending|missing|haven't|have not|hasn't|has not|don't|do not|isn't|is not)\\b"
                    + "|\\b(?:haven't|have not|hasn't|has not|never|didn't|did not) (?:\\pL+ )?(?:receive|received|got|gotten|get|arrived|arrive|heard|come|came|refunded|been)\\b"
                    + "|\\b(?:waiting|waited) (?:for|since)\\b"
                    + "|\\b(?:\\d{1,3}|a|two|three|four|five|six|several|some|many) (?:days?|weeks?|months?) (?:ago|late|now|already|overdue)\\b"
                    + "|\\bfor (?:over |almost |more than )?(?:\\d{1,3}|two|three|four|five|six|several|many) (?:days|weeks|months)\\b"
                    + "|\\b(?:second|third|fourth|fifth|\\d{1,2}(?:nd|rd|th)) (?:time|message|mail|e-?mail|request)\\b"
                    + "|\\b(?:no|nobody|no one|without) (?:\\pL+ )?(?:answers?|answered|reply|replies|replied|response|responded)\\b"
                    + "|\\b(?:was|were|been|got|am|are) (?:promised|told|assured)\\b|\\byou (?:promised|said|told|assured)\\b"
                    + "|\\bas I (?:wrote|said|told|mentioned)\\b|\\b(?:wrote|asked|contacted|called|e-?mailed) (?:you )?(?:\\pL+ )?(?:before|already|last|again|twice)\\b"
                    + "|\\bfollow(?:ing)? up\\b|\\bany (?:news|update)\\b|\\boverdue\\b|\\bby now\\b|\\bhow much longer\\b");

    private static final SafePattern OTHERS = SafePattern.compile(
            "\\b(?:immer noch|noch (?:immer|nicht|kein\\w*)|warte (?:auf|seit|schon)|versprochen|zugesagt|zum (?:zweiten|dritten|vierten) Mal)\\b"
                    + "|\\bseit (?:\\d{1,3}|\\pL+) (?:Tagen|Wochen|Monaten)\\b"
                    + "|\\b(?:toujours (?:pas|rien)|j'attends|depuis (?:\\d{1,3}|\\pL+) (?:jours|semaines|mois)|promis)\\b"
                    + "|\\b(?:todav[ií]a no|a[uú]n no|sigo esperando|prometieron|desde hace)\\b"
                    + "|\\b(?:ancora non|non ho ancora|sto aspettando|promesso)\\b|\\b(?:nog (?:steeds|niet|geen)|wacht (?:al|nog))\\b");

    private SoundsOpen() {}

    static boolean isIn(String text) {
        var plain = SafePattern.plain(text);
        return ENGLISH.isIn(plain) || OTHERS.isIn(plain);
    }
}
