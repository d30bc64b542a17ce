package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import deskhand.playbook.gate.GateRule;
import deskhand.turn.ToolUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether what a reply says to have been done was done: by a tool in this turn, or earlier, as records show. */
final class ClaimChecks {

    /** Without any of these words nothing is told as done. */
    private static final SafePattern FRAME = SafePattern.compile(
            "\\b(?:i|we)(?:'ve| have)?\\b|\\b(?:has|have)\\b[^.!?]{0,40}\\bbeen\\b|\\b(?:was|were)\\b|\\b(?:is|are) (?:now|already|hereby)\\b"
                    + "|\\b(?:refund|reimbursement|credit|cancell?ation|termination|change|update|correction|adjustment|upgrade|reset|replacement|resend|reshipment|pause|suspension|deletion|erasure|request|claim|return|application) (?:is|was|has)\\b|\\bon its way\\b"
                    + "|\\b(?:habe|haben|wurden?|ist|sind)\\b|\\bj'ai\\b|\\bnous avons\\b|\\b(?:a|ont) (?:bien |déjà |également )?été|\\best (?:désormais|maintenant|bien|déjà)|\\bon a\\b"
                    + "|\\b(?:he|hemos)\\b|\\b(?:ha|han) sido\\b|\\bse (?:ha|han)\\b|\\bqued(?:a|ó|an)|\\b(?:ho|abbiamo)\\b|\\bstat[oaie]\\b|\\b(?:heb|hebben|zijn|werd|werden)\\b|\\bis [^.!?]{0,50}(?:ge|ver|be|op|stop)\\w+\\b");

    private static final SafePattern PLAINLY_DONE = SafePattern.compile(
            "\\b(all set|all done|all sorted|consider it done|that's done|it's done|that is done|it is done|you're all set|you are all set|done!|is now (?:active|inactive|free of charge))|\\b(ist erledigt|alles erledigt|schon erledigt)|\\bc'est fait\\b|\\bya está hecho\\b|\\bfatto!|\\bis geregeld\\b");

    /** Says what would be, was not, or whether it was. */
    private static final SafePattern NOT_SAID = SafePattern.compile(
            "^(?:if|once|when|after|as soon as|until|unless|before|whenever|wenn|sobald|falls|nachdem|sofern|si|dès que|une fois|lorsque|quand|cuando|una vez|se|quando|una volta|dopo|als|zodra|nadat|wanneer)\\b"
                    + "|\\b(?:not|never|neither|no longer|cannot|can't|hasn't|haven't|wasn't|weren't|isn't|aren't|nicht|nie|noch kein\\w*|keine?|pas|jamais|nunca|non|mai|niet|nooit|geen)\\b"
                    + "|\\b(?:whether|if it|once it|when it|as soon as|once your|when your|once we|after we|sobald|sofern|dès que|zodra|ob)\\b|\\bno (?:ha|han|he|hemos|se)\\b");

    private static final SafePattern WAITING = SafePattern.compile(
            "\\b(wait(s|ing)?|pending|to be (?:confirmed|approved|reviewed)|for (?:approval|review)|wartet|zur (?:freigabe|prüfung)|en attente|pendiente|in attesa|wacht)\\b");

    private static final SafePattern TRANSFER = SafePattern.compile(
            "\\b(?:i|we)(?:'m| am|'re| are|'ll| will|'ve| have)?(?: (?:now|just|already|also|be|been|going to|gladly))* (?:transfer|connect|forward|escalat|pass|hand|refer|redirect|put)(?:r?ing|r?ed|ed|e|d)? (?:you|this|it|your|the (?:matter|case|conversation)|that)\\b"
                    + "|\\b(?:a|an|our|one of (?:our|my)|my|another|the) (?:\\w+ )?(?:colleagues?|agents?|specialists?|representatives?|supervisor|manager|team|advisors?|human)\\b(?: from [^.!?]{2,30})? (?:will|is going to|shall|is going|has been) (?:now |soon |shortly |personally |then )?(?:contact|reach|call|get back|reply|respond|take|look|be in touch|be back|answer|review|write|assist|help|follow|join|notified|informed|email|see|deal|handle)"
                    + "|\\b(?:someone|somebody) (?:from|on|in) (?:our|the|my) (?:\\w+ )?team (?:will|is)\\b"
                    + "|\\b(?:i|we)(?:'ve| have)? (?:informed|notified|alerted|told|asked|let) (?:my|our|a|the) (?:\\w+ )?(?:colleagues?|team|manager|supervisor|warehouse|department)"
                    + "|\\b(?:leite|leiten|gebe|geben|verbinde|verbinden|übergebe|übergeben)\\b[^.!?]{0,60}\\b(?:weiter|kolleg\\w+|mitarbeiter\\w*|fachabteilung|team)\\b"
                    + "|\\b(?:habe|haben)\\b[^.!?]{0,60}\\b(?:weitergeleitet|weitergegeben|übergeben|informiert|eskaliert)\\b"
                    + "|\\b(?:kolleg\\w+|mitarbeiter\\w*|unser team|fachabteilung)\\b[^.!?]{0,20}\\b(?:wird|werden|meldet|melden|kümmert|kümmern)\\b"
                    + "|\\bje (?:vous )?(?:transfère|transmets|mets en relation|redirige)\\b|\\bj'ai (?:transmis|transféré|informé)\\b|\\bun(?:e)? (?:collègue|conseill\\w+|membre de notre équipe) (?:va|vous|prendra|reviendra)"
                    + "|\\b(?:le|te) (?:transfiero|paso|pongo en contacto)\\b|\\b(?:he|hemos) (?:transferido|reenviado|informado)\\b|\\bun(?:a)? (?:compañer\\w+|agente|especialista)[^.!?]{0,20}(?:contactará|atenderá|responderá)"
                    + "|\\b(?:la|ti) (?:trasferisco|metto in contatto)\\b|\\b(?:ho|abbiamo) (?:inoltrato|trasferito|informato)\\b|\\bun(?:a)? (?:collega|operatore)[^.!?]{0,20}(?:contatterà|risponderà)"
                    + "|\\bik (?:verbind|stuur) u\\b[^.!?]{0,30}door\\b|\\b(?:doorgestuurd|doorgegeven|doorverbonden)\\b|\\b(?:een|mijn|onze) collega\\b[^.!?]{0,15}(?:neemt|zal|komt)");

    private static final SafePattern OPEN = SafePattern.compile(
            "\\b(pending|failed|requested|waiting|open|not yet|rejected|declined|ausstehend|offen|abgelehnt)\\b");

    private ClaimChecks() {}

    static List<String> claimedAction(Exhibit exhibit, GateRule rule) {
        var told = exhibit.own().stream()
                .filter(sentence -> !sentence.endsWith("?") && (FRAME.isIn(sentence) || PLAINLY_DONE.isIn(sentence)))
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var deeds = deedsIn(String.join("\n", told));
        return told.stream()
                .filter(sentence -> isUnshown(sentence, deeds, exhibit))
                .toList();
    }

    /** Most replies claim nothing, which is seen sooner in the whole than sentence by sentence. */
    private static Set<Deed> deedsIn(String text) {
        var deeds = EnumSet.noneOf(Deed.class);
        for (var deed : Deed.values()) {
            if (deed.mayBeIn(text)) {
                deeds.add(deed);
            }
        }
        return deeds;
    }

    private static boolean isUnshown(String sentence, Set<Deed> deeds, Exhibit exhibit) {
        var claimed = EnumSet.noneOf(Deed.class);
        for (var deed : deeds) {
            if (deed.isClaimedIn(sentence)) {
                claimed.add(deed);
            }
        }
        if (claimed.isEmpty() && PLAINLY_DONE.isIn(sentence)) {
            claimed.add(Deed.ANYTHING);
        }
        return !claimed.isEmpty()
                && !NOT_SAID.isIn(sentence)
                && !isWaiting(sentence, exhibit)
                && claimed.stream().noneMatch(deed -> isShown(deed, sentence, exhibit));
    }

    /** What a person has to approve may be spoken of as waiting, and not as done. */
    private static boolean isWaiting(String sentence, Exhibit exhibit) {
        return has(exhibit, ToolUse.State.PENDING) && WAITING.isIn(sentence);
    }

    /** A record must be about the same thing: the sentence names a number, an amount or a day, and each is in it as well. */
    private static boolean isShown(Deed deed, String sentence, Exhibit exhibit) {
        var byTool = exhibit.proposal().tools().stream()
                .anyMatch(use -> use.state() == ToolUse.State.DONE
                        && exhibit.writing().contains(use.tool())
                        && deed.isDoneBy(use.tool()));
        if (byTool) {
            return true;
        }
        var named = Facts.in(sentence);
        return !named.areNone()
                && exhibit.sources().shown().stream()
                        .filter(deed::isShownIn)
                        .filter(record -> !OPEN.isIn(record))
                        .anyMatch(record -> named.missingIn(Facts.in(record)).isEmpty());
    }

    static List<String> falseTransfer(Exhibit exhibit, GateRule rule) {
        // Then it is handed over indeed.
        if (exhibit.proposal().handover() != null || has(exhibit, ToolUse.State.PENDING)) {
            return List.of();
        }
        return TRANSFER.isIn(exhibit.proposal().text())
                ? exhibit.own().stream().filter(TRANSFER::isIn).toList()
                : List.of();
    }

    private static boolean has(Exhibit exhibit, ToolUse.State state) {
        return exhibit.proposal().tools().stream().anyMatch(use -> use.state() == state);
    }
}
