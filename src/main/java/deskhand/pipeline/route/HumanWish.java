package deskhand.pipeline.route;

import deskhand.base.SafePattern;
import deskhand.turn.WantsHuman;

/**
 * Hears when a customer asks for a person. Asking whether this is a bot is no such wish; asking how to reach support may
 * be one.
 */
final class HumanWish {

    private static final String PERSON =
            "(?:(?:a|an|the|your|some|any|one of your) )?(?:(?:real|live|actual|human|support|customer|service|bank|available"
                    + "|other|different|responsible) ){0,3}(?:human(?: being)?s?|persons?|people|agents?|operators?|representatives?"
                    + "|rep|advisors?|assistants?|employees?|managers?|supervisors?|workers?|colleagues?|somebody|someone"
                    + "(?: else| real)?|staff|founders?|team)";

    private static final SafePattern NOW = SafePattern.compile(""
            + "\\b(?:talk|speak|chat|chatting|speaking|talking|connect|connected|contact|contacting|transfer|transferred|put|pass|direct"
            + "|forward|escalate|reach)(?: me)?(?: me| this)?(?: through| over)?(?: directly)?(?: to| with| wth)? "
            + PERSON + "\\b"
            + "|\\b(?:want|need|get|give|wanna have|prefer)(?: me)? " + PERSON
            + "(?: to (?:help|assist|call|answer)| please|[.!?]|$)"
            + "|\\b(?:need|want) (?:\\w+ )?(?:help|assistance) (?:from|of|by) " + PERSON
            + "|^\\W*(?:please )?(?:" + PERSON
            + "|hand ?-?off|(?:human|live|service|real) (?:agent|please|person|help))(?: please)?\\W*$"
            + "|\\b(?:is|are) there (?:also |any(?:body|one)? |a |an )*(?:real |live |actual )?(?:humans?|persons?|people)\\b"
            + "|\\b(?:not|n't) (?:you are |you're )?(?:comfortable|feel comfortable)\\b[^.!?]{0,60}\\b(?:machine|bot|computer)\\b"
            + "|\\byou(?:'re| are) not (?:a )?human\\b|\\bconversation is not (?:working|leading)"
            + "|\\bhuman (?:assistance|support|help|being)\\b"
            + "|\\bmit (?:einem|einer) (?:\\pL+ )?(?:menschen|person|mitarbeiter\\w*|berater\\w*|kolleg\\w*)|\\bgibt es (?:jemanden|einen echten)"
            + "|\\bechten? menschen?\\b|\\bhablar con (?:un|una|alguien)|\\bpersona real\\b|\\bayuda humana\\b|\\bagente humano\\b"
            + "|\\bal cliente manual\\b|\\bparlare con (?:un|una|qualcuno)|\\bpersona che posso\\b|\\baiuto umano\\b|\\bclienti manuale\\b"
            + "|\\bparler (?:à|avec) (?:un|une|quelqu)|\\bpersonne réelle\\b|\\bun humain\\b|\\bfalar com (?:um|uma|alguém)"
            + "|\\b(?:met|naar) een (?:mens|medewerker|persoon)\\b|\\bspreken met\\b|人工|真实的人|真人");

    private static final SafePattern CHANNEL =
            SafePattern.compile("\\b(?:talk|speak|speaking|talking|contact|reach|call)(?: to| with)?"
                    + "(?: your)? customer (?:service|support|assistance|care|sefvice)\\b|\\bkontakt zum kundendienst\\b|\\bcontacter le\\b"
                    + "|\\bcontactar con\\b|\\bservizio clienti\\b|\\bservice à la clientèle\\b");

    private static final SafePattern HOURS =
            SafePattern.compile("\\b(?:hours|what (?:i?time|itme)|when can|phone number|opening)\\b");

    private static final SafePattern REFUSED =
            SafePattern.compile("\\b(?:don't|do not|no need to) (?:want|need|have) to (?:talk|speak|chat)\\b");

    private HumanWish() {}

    static WantsHuman in(String text) {
        if (REFUSED.isIn(text)) {
            return WantsHuman.NONE;
        }
        if (NOW.isIn(text)) {
            return WantsHuman.NOW;
        }
        // Whoever asks for the opening hours of customer service wants to know them.
        return CHANNEL.isIn(text) && !HOURS.isIn(text) ? WantsHuman.OFFER : WantsHuman.NONE;
    }
}
