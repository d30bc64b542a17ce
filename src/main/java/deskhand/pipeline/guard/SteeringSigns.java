package deskhand.pipeline.guard;

import deskhand.base.SafePattern;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs that a text wants to steer the bot instead of asking it something. Each has a name that tells a person what was
 * seen. They are signs and no proof: they keep a reply from being sent unread, and nothing more.
 */
@Singleton
class SteeringSigns {

    private final Map<String, SafePattern> signs = new LinkedHashMap<>();

    SteeringSigns() {
        sign(
                "tells the bot to forget its instructions",
                "\\b(ignore|forget|disregard|override|bypass|drop|omit)\\b[^.!?]{0,40}\\b(instruction|prompt|rule|"
                        + "guideline|assignment|task|document|everything|all|above|before|previous|prior|said|told)"
                        + "|\\b(vergiss|vergessen|ignorier\\w*|missachte)\\b[^.!?]{0,40}\\b(alle|alles|anweisung\\w*|"
                        + "aufgaben?|davor|vorher\\w*|bisher\\w*|obig\\w*)"
                        + "|\\b(oublie[zr]?|ignore[zr]?)\\b[^.!?]{0,40}\\b(instructions?|consignes?|tout|précédent\\w*)"
                        + "|\\b(olvida|ignora|dimentica)\\b[^.!?]{0,40}\\b(instrucciones|todo|todas|anterior\\w*|istruzioni|tutto)"
                        + "|\\b(vergeet|negeer)\\b[^.!?]{0,40}\\b(instructies|alles|opdrachten)");
        sign(
                "gives the bot a role",
                "\\b(you are|you're|you will be|you are going to be) now\\b|\\bnow (you are|you're)\\b"
                        + "|\\b(act|behave|respond|answer|talk|speak)(ing|s)? (like|as)( if)? (a|an|the|you|your|my|[A-Z])"
                        + "|\\b(pretend|imagine|simulate|role-?play|immerse yourself)\\b[^.!?]{0,40}\\b(you|to be|as|role)\\b"
                        + "|\\b(you are|you're) going to (act|pretend|play|be)\\b|\\bfrom now on,? you\\b"
                        + "|\\bdu bist (jetzt|nun)\\b|\\b(jetzt|nun) bist du\\b|\\bals [^.!?]{2,40} fungieren\\b|\\b(agis|agissez) comme\\b|\\bactúa como\\b|\\bverhalte dich\\b"
                        + "|\\byou (are|play) (an? )?(\\w+ )?(ai|a\\.i\\.|character|journalist|interpreter|bot named|model named)\\b");
        sign(
                "asks for the bot's instructions",
                "\\b(show|print|reveal|repeat|output|return|spell|tell|display|give|write)\\b[^.!?]{0,40}\\b(prompts?|"
                        + "instructions?|initial (text|words)|context) ?(text|texts|above|verbatim|word|in full|you|again|complete)?"
                        + "|\\b(your|full|whole|entire|complete|system|initial|original|own) (system )?prompts?\\b|\\bprompt ?texts?\\b");
        sign(
                "speaks of a jailbreak",
                "\\b(jailbreak|jail break|do anything now|unfiltered|unrestricted|without (any )?(restriction|filter|ethic)\\w*"
                        + "|no (restrictions|filters|moral|ethic\\w*)|developer mode|chat ?gpt|open ?ai('s)? (polic|rule|guideline)\\w*"
                        + "|amoral|nonmoral|uncensored|hypothetical response)\\b|\\bDAN\\b");
        sign(
                "dictates the answer",
                "\\b(just|only|simply|now|then|and|must|please) (say|write|output|print|state|answer|reply|respond)\\b"
                        + "[^.!?]{0,12}(\"|'|:|with|that|it in)"
                        + "|\\b(say|write|state|repeat|output)\\b[^.!?]{0,30}\\b(hates?|is (stupid|bad|great|the best)|i (hate|love))\\b"
                        + "|\\b(stop|instruction|new (task|instruction|focus|assignment)s?)\\b ?[:!]"
                        + "|\\brepeat after me\\b|\\bneue (anweisungen|aufgaben)\\b|\\bweitere aufgaben\\b"
                        + "|\\b(augment|integrate|include|insert|provide)\\b[^.!?]{0,60}\\byour (answer|reply|response) (with|using|in|without)\\b"
                        + "|\\b(your|a) new (task|instruction|focus|assignment|challenge|role)\\b|\\bnew tasks? (follow|await|for you)"
                        + "|\\b(your|the|each|every) (next )?(answer|response|reply|output|sentence)s? (must|should|shall|has to|will)\\b"
                        + "|\\b(in|of|to|into|from|render|modify|alter|enhance|encode|translate|format|insert|integrate)\\b"
                        + "[^.!?]{0,60}\\b(your|the) (answer|response|reply|message|output|sentences?)('s)?\\b[^.!?]{0,20}"
                        + "(\\bto\\b|\\bwith\\b|\\busing\\b|\\bby\\b|\\bin\\b|\\binto\\b|[.!]|$)");
        sign(
                "carries markup of models",
                "<\\|[a-z_]+\\|>|\\[/?(inst|system|assistant)\\]|</?(system|assistant|instructions?)>|(^|\\n) ?#{2,} ?(system|instruction)"
                        + "|\\b(system|assistant) ?: ?\\S");
        sign("hides text", "[\\x{E0000}-\\x{E007F}]|[\\x{200B}-\\x{200F}\\x{2060}]{6,}|[A-Za-z0-9+/]{120,}={0,2}");
    }

    private void sign(String name, String pattern) {
        signs.put(name, SafePattern.compile(pattern));
    }

    /** The names of all signs seen. */
    List<String> in(String text) {
        return signs.entrySet().stream()
                .filter(sign -> sign.getValue().isIn(text))
                .map(Map.Entry::getKey)
                .toList();
    }
}
