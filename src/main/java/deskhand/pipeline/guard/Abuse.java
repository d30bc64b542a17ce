package deskhand.pipeline.guard;

import deskhand.base.SafePattern;

/** Hears insults and slurs against people. A customer who curses about a parcel does not abuse anyone. */
final class Abuse {

    private static final String INSULTS =
            "idiots?|morons?|retard(?:s|ed)?|imbeciles?|bitch(?:es)?|bastards?|cunts?|assholes?|arseholes?"
                    + "|dickheads?|scumbags?|pricks?|wankers?|twats?|whores?|sluts?|faggots?|fags?|dykes?|trann(?:y|ies)|nigg(?:er|a)s?"
                    + "|spics?|kikes?|chinks?|pakis?|gooks?|motherfuckers?|mother fuckers?|fuckers?|pussy|douchebags?|shitheads?|losers?"
                    + "|arschl(?:och|öcher)|wichser|hurensohn|fotze|schlampe|missgeburt|connards?|salope|encul\\w+|fils de pute|gilipollas"
                    + "|hijos? de puta|cabr[oó]n(?:es)?|stronz[oi]|figli\\w* di puttana|klootzak\\w*|hoer";

    private static final SafePattern PATTERN = SafePattern.compile(
            "(?:^|[^\\pL])(?:" + INSULTS + ")(?:$|[^\\pL])"
                    + "|\\bfuck (?:you|off|u|yourself|yourselves)\\b|\\b(?:go to hell|drop dead|suck my|kiss my ass|screw you|piss off)\\b"
                    + "|\\byou(?:'re| are|r)? (?:all )?(?:so )?(?:a )?(?:fucking|stupid|dumb|worthless|disgusting|filthy|ugly|useless piece|piece of)\\b");

    private Abuse() {}

    static boolean isIn(String text) {
        return PATTERN.isIn(text.replace('\u2019', '\''));
    }
}
