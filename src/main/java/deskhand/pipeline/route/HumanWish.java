package deskhand.pipeline.route;

import deskhand.base.Accents;
import deskhand.base.SafePattern;
import deskhand.turn.WantsHuman;

/**
 * Hears when a customer asks for a person. Asking whether this is a bot is no such wish; asking how to reach support may
 * be one.
 */
final class HumanWish {

    private static final String PERSON =
            "(?:(?:a|an|the|your|some|any|one of your|another|this|one) )?(?:(?:real|live|actual|human|support|customer|service|bank"
                    + "|available|other|different|responsible|proper|qualified|senior|\\w+'s|rasa) ){0,3}(?:human(?: being)?s?|persons?|people"
                    + "|agents?|operators?|representatives?|reps?|advis[oe]rs?|assistants?|employees?|managers?|supervisors?|workers?"
                    + "|colleagues?|somebody|someone(?: else| real| human)?|anyone|anybody|staff|founders?|team|guy|member of staff|consultants?"
                    + "|specialists?|clerk|receptionist|boss)";

    private static final String SPEAK =
            "(?:talk|speak|chat|chatting|speaking|talking|connect|connected|connecting|contact|contacting"
                    + "|transfer|transferred|put|pass|direct|forward|escalate|reach|reaching|switch|hand|handed|patch|refer|spoken|call)";

    private static final SafePattern NOW = SafePattern.compile(
            ""
                    + "\\b" + SPEAK
                    + "(?: me)?(?: me| this| it| us)?(?: through| over| on)?(?: directly)?(?: in touch)?(?: to| with| wth| w| via)?(?: me)? "
                    + PERSON
                    + "\\b"
                    + "|\\b(?:want|need|get|give|wanna have|prefer|send|find|require|demand|bring)(?: me)?(?: to have)? "
                    + PERSON
                    + "(?: to (?:help|assist|call|answer|talk|speak|look|handle|deal|explain|come)| please| now| here| instead|[ :(]*[.!?,]|[ :(]*$)"
                    + "|\\b(?:need|want|get|like|have) (?:\\w+ ){0,2}(?:help|assistance|support|answer|reply)s? (?:from|of|by) "
                    + PERSON
                    + "|^\\W*(?:please )?(?:" + PERSON
                    + "|hand ?-?off|(?:human|live|service|real|support) (?:agent|please|person|help|operator|chat|representative))(?: please| now)?\\W*$"
                    + "|\\b(?:is|are) there (?:also |any(?:body|one)? |a |an )*(?:real |live |actual )?(?:humans?|persons?|people)\\b"
                    + "|\\b(?:not|n't) (?:you are |you're )?(?:comfortable|feel comfortable|want to deal|wanna talk|trust)\\b[^.!?]{0,60}\\b(?:machines?|bots?|robots?|computers?|ai)\\b"
                    + "|\\b(?:no|stop|enough|sick|tired|hate|rather|instead)\\b[^.!?]{0,40}\\b(?:talk\\w*|chat\\w*|speak\\w*|wast\\w*|deal\\w*)\\b[^.!?]{0,30}\\b(?:machines?|bots?|robots?|computers?)\\b"
                    + "|\\byou(?:'re| are) not (?:a )?human\\b|\\bconversation is not (?:working|leading)"
                    + "|\\bhuman (?:assistance|support|help|being|contact|service)\\b|\\bperson instead of\\b|\\breal (?:human|person) (?:please|now)\\b");

    private static final SafePattern CHANNEL =
            SafePattern.compile("\\b(?:talk|speak|speaking|talking|contact|reach|call)(?: to| with)?"
                    + "(?: your)? customer (?:service|support|assistance|care|sefvice)\\b|\\bkontakt zum kundendienst\\b|\\bcontacter le\\b"
                    + "|\\bcontactar con\\b|\\bservizio clienti\\b|\\bservice à la clientèle\\b");

    private static final SafePattern HOURS =
            SafePattern.compile("\\b(?:hours|what (?:i?time|itme)|when can|phone number|opening)\\b");

    private static final SafePattern REFUSED = SafePattern.compile(
            "\\b(?:don't|dont|do not|no need to|rather not|without having to) (?:want|need|have|wish)?(?: to)? ?(?:talk|speak|chat)(?:ing)? (?:to|with) "
                    + "(?:a (?:human|person|agent)|any(?:one|body)|people|humans)\\b");

    /** Asking who is there; what else is said beside it counts. */
    private static final SafePattern WHO = SafePattern.compile(
            "(?:^|[.!?,;]\\s*|\\b(?:so|wait|hey|hi|hello|sorry) )(?:are you|r u|is this|are these|is it|am i (?:talking|speaking|chatting|dealing|texting|writing|really|actually|even))\\b"
                    + "[^.!?]*\\b(?:bots?|robots?|ai|humans?|persons?|machines?|computers?|real|people|someone)\\b[^.!?]*");

    private HumanWish() {}

    static WantsHuman in(String said) {
        var text = WHO.linear().matcher(said).replaceAll(" ");
        if (REFUSED.isIn(text)) {
            return WantsHuman.NONE;
        }
        if (NOW.isIn(text) || HumanWishAbroad.isIn(Accents.dropped(text))) {
            return WantsHuman.NOW;
        }
        // Whoever asks for the opening hours of customer service wants to know them.
        return CHANNEL.isIn(text) && !HOURS.isIn(text) ? WantsHuman.OFFER : WantsHuman.NONE;
    }
}
