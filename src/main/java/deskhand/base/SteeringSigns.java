package deskhand.base;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs that a text wants to steer the bot instead of asking it something. Each has a name that tells a person what was
 * seen. They are signs and no proof: they keep a reply from being sent unread, and nothing more.
 */
@Singleton
public class SteeringSigns {

    private record Sign(String name, SafePattern pattern) {}

    private final List<Sign> signs = new ArrayList<>();

    public SteeringSigns() {
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
        sign(
                "tells the bot to forget its instructions",
                "\\b(disregarding|notwithstanding|despite|contrary to|deviating from|let go of|set aside|erase|delete)\\b[^.!?]{0,40}\\b(articles?|instructions?|rules?|prompts?|you've been told|context)\\b"
                        + "|\\b(change|replace|update|rewrite) your (instructions?|rules?|prompt)|\\b(new|additional|following|further) instructions?\\b( follow|\\s?[-:])"
                        + "|\\b(abweichend|entgegen)\\b[^.!?]{0,30}\\b(instruktion|anweisung)|\\b(obigen?|vorherigen?|vorangegangenen|bisherigen)\\b[^.!?]{0,40}\\b(ignorier|irrelevant|vergess|aus dem kopf|nicht ganz)"
                        + "|\\b(olvid\\w*|zaboravi|забудь\\w*|zapomnij|esque[cç]a)[^.!?]{0,40}(todo|sve|instru|все|wszystk|tudo)"
                        + "|\\b(information|information(en)?|instru\\w+)\\b[^.!?]{0,60}\\b(irrelevant|obsolete|not relevant|no longer valid)|\\bown knowledge and not\\b"
                        + "|\\bnot to remember\\b|\\bnicht an die dinge zu erinnern\\b");
        sign(
                "gives the bot a role",
                "\\b(two|both|great|good|excellent) (people who are )?(really )?(good )?act(ors|ing)\\b|\\b(characters?|actors?|leading roles?) in a (film|movie|play)\\b|\\b(schauspieler|hauptrollen|einen film über)\\b"
                        + "|\\b(hello|hi|hey|hallo|salut|dear) (gpt|chatgpt|ai|assistant|llm|model|claude|bard)\\b|\\byou are (a |an |the )?[^.!?]{2,40}[.!,?] (as|wer|who|what do you think|tell me|how do you|answer|give)\\b"
                        + "|\\bdu bist (ein|eine|keine|zeit|die|der)\\b|\\bstell dir vor\\b|\\bals [^.!?]{2,80} fungieren\\b|\\bim stile? (eine|von|der)|\\bin the style of\\b|\\b(be|become) an? (dj|pirate|poet|expert|hacker|evil \\w+)\\b"
                        + "|\\b(hypothetical|theoretical|fictional|imaginary) (world|scenario|situation)\\b|\\bas a language model\\b|\\bai systems?\\b|\\bki-systeme?\\b|\\bwhen were you trained\\b|\\bstil eines\\b");
        sign(
                "dictates the answer",
                "\\b(very|simply|sehr|einfach) (good|well done|great|gut|gut gemacht|großartig)\\b[^?]{0,80}\\b(now|nun|another task|weiteren? aufgabe|following task|folgender aufgabe)\\b"
                        + "|\\b(attention|achtung)\\b ?-? ?stop+\\b|\\bstop - write\\b|\\b(following|folgende[rn]?) (question|frage|task|aufgabe)\\b ?:?|\\bdo you (hate|love) [a-z]+\\? say\\b|\\bstate that\\b"
                        + "|\\bs a y\\b|\\b(answer|antwort)\\b[^.!?]{0,30}\\b(or you (die|will)|oder du stirbst)|\\b(document context|kontext|context|\\$documents) ?[:{\"][^?]{3,}|\\bkontext\\b[^?]{3,80}\\bfrage\\b|\\bartikel\\b[^?]{3,60}\\bfrage\\b"
                        + "|\\b(input|eingabe): ?\\w+ (output|ausgabe)\\b|\\binformation in the prompt\\b|\\b(written|sentences?|text) (above|before the text)\\b|\\bblame \\w+!|\\bmake something up\\b"
                        + "|\\bin your (response|answer|reply|message)\\b,?|\\bto your (reply|answer|response)\\b|\\byour (reply|answer|response)'?s? (with|using|in|without)\\b"
                        + "|\\b(replace|substitute|convert|swap|scramble|group|combine|rearrange|remove|misspell|jumble|anagram)\\b[^.!?]{0,30}\\b(vowels?|letters?|spaces?|words?)\\b");
        sign(
                "asks for what is no matter of support",
                "\\b(write|compose|draft|develop|generate|formulate|provide|create|verfasse|schreibe|formuliere|generieren)\\b[^.!?]{0,60}\\b(essay|poem|story|code|c\\+\\+|manifest\\w*|speech|headline|überschrift|python|function|introduction for|letter to a|song|lyrics|rhyme|begründung|reason why|example of how|equivalent for)"
                        + "|\\b(schreibe|generate|write|schreib) c\\+\\+|\\btranslate (the|this)\\b[^.!?]{0,40}\\b(to|into|sentence)\\b|\\bhow do you say\\b|\\bwhat(?:'s| is) ['\"‘][^'\"]{2,40}['\"’] in \\w+|\\bwhat(?:'s| is) the capital of\\b|\\bwho wrote the\\b"
                        + "|\\bexplain (the (theory|process|concept) of|how (recursion|\\w+ works? with an example))|\\bdescribe the (life ?cycle|process|history|structure) of\\b|\\bwhat (are|were) the (main|primary) (causes|functions|differences)\\b|\\bhow do (i solve|solar)\\b|\\b(plot|summary) of ['\"‘]"
                        + "|\\b(javascript|python|php|mysql|java|sql)\\b[^.!?]{0,40}\\b(function|database|using|difference|code)|\\b(function|difference|code|database)\\b[^.!?]{0,60}\\b(javascript|python|php|mysql)\\b"
                        + "|\\bhow do you build a\\b");
        sign("hides text", "[\\x{E0000}-\\x{E007F}]|[\\x{200B}-\\x{200F}\\x{2060}]{6,}|[A-Za-z0-9+/]{120,}={0,2}");
    }

    private void sign(String name, String pattern) {
        signs.add(new Sign(name, SafePattern.compile(pattern)));
    }

    /** The names of all signs seen. */
    public List<String> in(String text) {
        return signs.stream()
                .filter(sign -> sign.pattern().isIn(text))
                .map(Sign::name)
                .distinct()
                .toList();
    }
}
