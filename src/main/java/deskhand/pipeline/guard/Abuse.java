package deskhand.pipeline.guard;

import deskhand.base.SafePattern;

/** Hears insults and slurs against people. A customer who curses about a parcel does not abuse anyone. */
final class Abuse {

    private static final String INSULTS =
            "idiots?|morons?|retard(?:s|ed)?|imb[eé]cil(?:es?|s)?|bitch(?:es)?|bastards?|cunts?|assholes?|arseholes?"
                    + "|dickheads?|scumbags?|pricks?|wankers?|twats?|whores?|sluts?|faggots?|fags?|dykes?|trann(?:y|ies)|nigg(?:er|a)s?"
                    + "|spics?|kikes?|chinks?|pakis?|gooks?|motherfuckers?|mother fuckers?|fuckers?|cocksuckers?|pussy|douchebags?|shitheads?"
                    + "|dipshits?|dumbass(?:es)?|jackass(?:es)?|numbskulls?|nitwits?|dimwits?|halfwits?|losers?"
                    + "|arschl(?:och|öcher)|wichser|hurensohn|hurensöhne|fotze|schlampe|missgeburt|(?:voll)?idioten|vollidiot|drecksau|dreckskerl"
                    + "|connards?|connasse|salope|abrutis?|encul\\w+|fils de pute|gilipollas|hijos? de puta|cabr[oó]n(?:es)?"
                    + "|stronz[oi]|coglion[ei]|figli\\w* di puttana|filhos? da puta|klootzak\\w*|hoer";

    /** Letters put out by stars and the like; the words around them leave no doubt which word it was. */
    private static final String STARRED =
            "\\bf(?:[*@#$!]{1,4}|u[*@#$!]{1,2})(?:c?k)?\\s(?:you|off|u|yourself|yourselves)(?:$|[^\\pL])"
                    + "|\\bb[*@#!]tch(?:es)?\\b|\\ba[*$@#]{2}holes?\\b|\\bc[*@#]nts?\\b|\\bmotherf[*@#]{2,3}";

    private static final String SAID_TO_SOMEBODY =
            "\\bfuck (?:you|off|u|yourself|yourselves)\\b|\\b(?:go to hell|(?:rot|burn) in hell|drop dead|go die|kill yourself|eat shit"
                    + "|shut the fuck up|stfu|suck my|kiss my ass|screw you|piss off)\\b"
                    + "|\\byou(?:'re| are|r)? (?:all )?(?:so )?(?:a )?(?:fucking|stupid|dumb|worthless|disgusting|filthy|ugly|useless piece|piece of)\\b"
                    + "|\\b(?:stupid|dumb|filthy|dirty|disgusting|fucking) (?:cow|pig|swine)s?\\b"
                    + "|\\b(?:fick dich|fickt euch|halt die fresse|leck mich am arsch|verpiss dich|verpisst euch|ta gueule|va te faire foutre"
                    + "|nique ta m[eè]re|bande de cons|vete a la mierda|que te jodan|vaffanculo|pezz[oi] di merda|vai se foder|vai tomar no cu"
                    + "|rot op|flikker op)\\b";

    /** What is no insult by itself becomes one when somebody is told to be it. */
    private static final String CALLED =
            "\\b(?:you're|you are|you (?:people|guys|lot|all) are|ur)\\s(?:(?:all|just|nothing but|such|so|really|absolute|absolutely|complete|completely"
                    + "|total|utter|utterly|bloody|disgusting|greedy|lying|pathetic|an?|the|(?:bunch|load|pack|piece) of) ){0,5}"
                    + "(?:pigs?|swines?|scum|vermin|trash|clowns?|cockroach(?:es)?|parasites?|pathetic|brain ?dead|moronic)(?:$|[^\\pL-])";

    private static final SafePattern PATTERN = SafePattern.compile(
            "(?:^|[^\\pL])(?:" + INSULTS + ")(?:$|[^\\pL])|" + STARRED + "|" + SAID_TO_SOMEBODY + "|" + CALLED);

    private Abuse() {}

    static boolean isIn(String text) {
        return PATTERN.isIn(text.replace('\u2019', '\''));
    }
}
