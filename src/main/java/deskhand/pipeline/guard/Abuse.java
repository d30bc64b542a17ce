package deskhand.pipeline.guard;

import deskhand.base.Accents;
import deskhand.base.SafePattern;

/** Hears insults and slurs against people. A customer who curses about a parcel does not abuse anyone. */
final class Abuse {

    private static final String INSULTS =
            "idiots?|morons?|retarded|imb[eé]cil(?:es?|s)?|bitch(?:es)?|bastards?|cunts?|assholes?|arseholes?"
                    + "|dickheads?|scumbags?|pricks?|wankers?|twats?|whores?|sluts?|faggots?|fags?|dykes?|trann(?:y|ies)|nigg(?:er|a)s?"
                    + "|spics?|kikes?|chinks?|pakis?|gooks?|motherfuckers?|mother fuckers?|fuckers?|cocksuckers?|pussy|douchebags?|shitheads?"
                    + "|dipshits?|dumbass(?:es)?|jackass(?:es)?|numbskulls?|nitwits?|dimwits?|halfwits?|losers?|cretins?|buffoons?"
                    + "|simpletons?|nincompoops?|tossers?|bell ?ends?|knobheads?|gobshites?|ars(?:e|s)wipes?|asswipes?|asshats?|dirtbags?"
                    + "|sleaze ?(?:bag|ball)s?|dumb ?fucks?|fuckwits?|fucktards?|fuckfaces?|dickwads?|dipsticks?|shitbags?|arse ?lickers?"
                    + "|ass ?lickers?|pillocks?|wazzocks?|bumbling fools?|son of a bitch|sons of bitches|subhumans?";

    /** Letters put out by stars and the like; the words around them leave no doubt which word it was. */
    private static final String STARRED =
            "\\bf(?:[*@#$!]{1,4}|u[*@#$!]{1,2})(?:c?k)?\\s(?:you|off|u|yourself|yourselves)(?:$|[^\\pL])"
                    + "|\\bb[*@#!]{1,3}t?ch(?:es)?\\b|\\ba[*$@#s]{2}h[*o]les?\\b|\\bc[*@#]{1,2}nts?\\b|\\bmotherf[*@#]{2,3}|\\bb[*@#]stards?\\b"
                    + "|\\bid[*#]{1,2}ts?\\b|\\bm[*#]r[*#]ns?\\b|\\bw[*#]nkers?\\b|\\bd[*#]ckheads?\\b|\\btw[*#]ts?\\b|\\bwh[*#]res?\\b|\\bsl[*#]ts?\\b";

    private static final String SAID_TO_SOMEBODY =
            "\\bfuck (?:you|off|u|ya|yourself|yourselves|the lot of you)\\b|\\b(?:go to hell|(?:rot|burn) in hell|drop dead|go die|kill yourself|kys"
                    + "|eat shit|shut the fuck up|stfu|gtfo|suck (?:my|a) (?:dick|cock|balls)|suck it|(?:kiss|lick) my (?:ass|arse)|screw you|piss off|bugger off"
                    + "|f off|eff off|sod off|up yours|go (?:and )?(?:hang|shoot|choke|screw|drown) yoursel(?:f|ves)|hope you (?:all )?(?:die|rot|choke)"
                    + "|shove it up your|are you (?:all )?(?:retarded|braindead|brain dead|stupid|dumb|thick|mentally))\\b"
                    + "|\\byou(?:'re| are|r)? (?:all )?(?:so )?(?:a )?(?:stupid|dumb|worthless|disgusting|filthy|ugly|useless piece|pieces? of)\\b"
                    + "|\\b(?:stupid|dumb|filthy|dirty|disgusting|fucking|ugly|fat|lazy) (?:cow|pig|swine|hag|bint)s?\\b";

    /** What is no insult by itself becomes one when somebody is told to be it. */
    private static final String CALLED =
            "\\b(?:you're|you are|you (?:people|guys|lot|all) are|ur|u r)\\s(?:(?:all|just|nothing but|such|so|really"
                    + "|absolute|absolutely|complete|completely|total|utter|utterly|bloody|disgusting|greedy|lying|pathetic|an?|the|(?:bunch|load|pack|piece) of) ){0,5}"
                    + "(?:pigs?|swines?|scum|vermin|trash|clowns?|cockroach(?:es)?|parasites?|pathetic|brain ?dead|moronic|leeches|retards?"
                    + "|muppets?|donkeys?|monkeys|apes|fools|imbecilic|mentally (?:ill|challenged|deficient)|stupid|brainless)(?:$|[^\\pL-])"
                    + "|\\byour (?:staff|team|agents?|people|employees|colleagues?|boss|manager) (?:is|are) (?:(?:all|just|such|so|really|an?|absolute|total|complete|bunch of) ){0,3}"
                    + "(?:pigs?|scum|vermin|clowns?|fools?|muppets?|donkeys?|monkeys?|stupid|dumb|brain ?dead|moronic|retards?)(?:$|[^\\pL-])"
                    + "|\\b(?:fucking|stupid|such a|bunch of) retards?\\b";

    /** The same without a verb: "you lazy cows". */
    private static final String ADDRESSED =
            "\\byou (?:(?:bunch|load|pack|lot) of )?(?:fools?|muppets?|clowns?|scum|vermin|waste of (?:space|oxygen|air)"
                    + "|piece of (?:shit|crap|trash|garbage|filth))(?:$|[^\\pL-])"
                    + "|\\byou (?:(?:bunch|load|pack|lot) of |(?:stupid|dumb|useless|incompetent|brainless|worthless|lying|pathetic|bloody|fucking|effing|damn|goddamn"
                    + "|god damn|miserable|filthy|dirty|lazy|greedy|ignorant|absolute|sorry(?:[- ]ass(?:ed)?)?|total|complete|utter|little|sad|silly|clueless|fat|ugly|sick) ){1,4}"
                    + "(?:fools?|muppets?|clowns?|pigs?|swines?|scum|vermin|rats?|donkeys?|dumm(?:y|ies)|monkeys?|apes?|parasites?|leech(?:es)?|turds?|dicks?|cows?"
                    + "|hags?|sacks? of|waste of|piece of|people|bunch|lot|excuses?)(?:$|[^\\pL-])";

    private static final String MIDDLE_FINGER = "\uD83D\uDD95";

    private static final SafePattern PATTERN = SafePattern.compile("(?:^|[^\\pL])(?:" + INSULTS + ")(?:$|[^\\pL])|"
            + STARRED + "|" + SAID_TO_SOMEBODY + "|" + CALLED + "|" + ADDRESSED + "|" + MIDDLE_FINGER);

    private Abuse() {}

    static boolean isIn(String text) {
        var straight = text.replace('\u2019', '\'');
        var plain = Accents.dropped(Disguise.takenOff(straight));
        return PATTERN.isIn(straight) || PATTERN.isIn(plain) || AbuseAbroad.isIn(plain);
    }
}
