package deskhand.pipeline.route;

import deskhand.base.Accents;
import deskhand.base.SafePattern;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;

/** What can be heard in a message without a model: how pressing, how it sounds, whether a person is asked for. */
record Mood(Urgency urgency, Sentiment sentiment, boolean frustrated, WantsHuman wantsHuman, boolean onlyThanks) {

    private static final SafePattern CRITICAL = words(
            "emergency|life or death|in danger|notfall|lebensgefahr|urgence vitale"
                    + "|en danger|emergencia|en peligro|emergenza|in pericolo|noodgeval|levensgevaar|emergência|em perigo");
    private static final SafePattern URGENT =
            words("urgent(ly)?|asap|as soon as possible|immediately|right now|right away|at once|today"
                    + "|dringend\\w*|sofort|umgehend|unverzüglich|eilt|eilig|(so schnell wie|schnellst)\\s?möglich\\w*|noch heute"
                    + "|urgente?|urgemment|immédiatement|tout de suite|en urgence|au plus vite|le plus (vite|rapidement) possible|dès que possible"
                    + "|urgentemente|inmediatamente|de inmediato|ahora mismo|cuanto antes|lo antes posible"
                    + "|subito|immediatamente|il prima possibile|al più presto"
                    + "|spoed|onmiddellijk|meteen|zo snel mogelijk|zsm|vandaag nog"
                    + "|imediatamente|agora mesmo|o quanto antes|o mais rápido possível|já hoje");
    private static final SafePattern HIGH =
            words("tomorrow|deadline|still (not|no|waiting|haven't)|never (arrived|came)"
                    + "|weeks? (late|ago)|second time|third time|again and again|overdue|(wait(ing|ed)) for (\\w+ )?weeks"
                    + "|(immer noch|noch immer) (nicht|nichts|keine?n?)|nie angekommen|seit (\\w+ )?wochen|zum (zweiten|dritten) mal|schon wieder"
                    + "|toujours (pas|rien)|jamais (arrivée?|reçue?)|depuis (\\w+ )?semaines|(deuxième|troisième) fois"
                    + "|todavía no|aún no|sigue sin|nunca (llegó|ha llegado)|hace (\\w+ )?semanas|(segunda|tercera|terceira) vez"
                    + "|(non è|non sono) ancora|ancora non|mai arrivat\\w|da (\\w+ )?settimane|(seconda|terza) volta"
                    + "|nog steeds (niet|niets|geen)|nog altijd (niet|geen)|nooit (aangekomen|ontvangen)|al (\\w+ )?weken|(tweede|derde) keer"
                    + "|ainda não|nunca chegou|há (\\w+ )?semanas");

    private static final SafePattern FURIOUS = words(
            "worst|disgust(ing|ed)|garbage|crooks?|criminal|horrendous|appalling|atrocious|abysmal|disgrace(ful)?|worthless|dishonest|liars?"
                    + "|(0|zero|no) stars|(total|complete|absolute) (joke|waste|rubbish|nightmare|mess)|joke of a|an insult|should be ashamed|shame on"
                    + "|sick to death|(the|had the) nerve|avoid at all costs?|scam(mers?)?|fraud|thieves|thief|furious|outrag\\w+"
                    + "|unacceptable|never (again|order|buy)|fuck\\w*|bullshit|shit\\w*|useless|pathetic|rip-?off|hate"
                    + "|betrug|betrüger\\w*|unverschämt\\w*|frechheit|abzocke\\w*|saftladen|skandal\\w*|schande|nie wieder|zum kotzen|schei(ß|ss)\\w*|hasse|katastroph\\w+"
                    + "|arnaque\\w*|voleurs?|escroc\\w*|inadmissible|inacceptable|honteu\\w+|une honte|scandaleu\\w+|merde|plus jamais|je déteste"
                    + "|estafa\\w*|ladrones|inaceptable|una vergüenza|vergonzos\\w+|indignante|nunca más|mierda|asco|odio|pésim\\w+"
                    + "|truffa\\w*|ladri|inaccettabile|vergogn\\w+|schif\\w+|mai più|merda|pessim[oaie]"
                    + "|oplicht\\w+|onacceptabel|schandalig|belachelijk|walgelijk|woedend|nooit meer"
                    + "|burla|fraude|ladrões|inaceitável|uma vergonha|nunca mais|péssim\\w|odeio|nojo");
    private static final SafePattern UNHAPPY = words(
            "disappoint\\w+|let down|not (impressed|pleased|satisfied|acceptable|what (I|we) expected)|a shame|regret\\w*|would(n't| not) (buy|recommend|use)"
                    + "|(had )?expected (more|better)|out of patience|losing patience|tiring|tedious|mediocre|dissatisfied|annoy\\w+|frustrat\\w+|angry|upset|unhappy|terrible|awful"
                    + "|bad|poor|ridiculous|complain\\w*|sick of|tired of|fed up|not (happy|good|working|helpful)"
                    + "|still (not|no|waiting|haven't)|never arrived"
                    + "|enttäuscht\\w*|ärger\\w*|verärgert|unzufrieden|sauer|nervt|nervig|schlecht\\w*|beschwer\\w+|schon wieder|immer noch (nicht|nichts|keine?n?)"
                    + "|nicht (zufrieden|gut|hilfreich)|funktioniert nicht|geht nicht"
                    + "|déçue?s?|décevant\\w*|déception|mécontent\\w*|insatisfait\\w*|énervée?|fâchée?|en ai marre|toujours (pas|rien)|ne (fonctionne|marche) (pas|plus)|pas (contente?|satisfaite?)"
                    + "|desilusionad\\w+|esperaba m[aá]s|no (estoy|estamos) (nada |muy )?(content|satisfech)[oa]s?|decepcionad\\w+|molest[oa]|enfadad[oa]|enojad[oa]|insatisfech[oa]|hart[oa] de|muy mal|todavía no|aún no|no funciona|mala atención|una queja"
                    + "|delus[oaie]|delusione|arrabbiat[oa]|insoddisfatt[oa]|scontent[oa]|stufo|ancora non|(non è|non sono) ancora|non funziona|un reclamo"
                    + "|teleurgesteld|teleurstellend\\w*|boos|ontevreden|gefrustreerd|slecht\\w*|een klacht|werkt niet|nog steeds (niet|niets|geen)|niet (blij|tevreden|goed)"
                    + "|desiludid[oa]|desapontad[oa]|dececionad[oa]|chatead[oa]|insatisfeit[oa]|zangad[oa]|irritad[oa]|fart[oa] de|ainda não|não funciona|uma reclamação");
    /** Whoever is happy comes again. */
    private static final SafePattern AGAIN = words("again");

    private static final SafePattern HAPPY = words(
            "thanks?( you)?|thank you|thx|cheers for|(am|are|was|I'm|we're|very|really|so|quite) (pleased|satisfied|glad)|kudos|well done|good (job|work|service|to hear)"
                    + "|works (fine|well|great|perfectly|nicely)|(is|was|are|were|very|really|so|pretty|super) (nice|helpful|friendly|kind|polite|comfortable|comfy|pleasant|decent)"
                    + "|great|love|perfect|awesome|excellent|happy|wonderful|appreciate"
                    + "|danke\\w*|vielen dank|super|perfekt|wunderbar|großartig|hervorragend|lecker|zufrieden|begeistert|freue mich"
                    + "|merci|parfaite?|génial\\w*|excellente?|très content\\w*|ravie?s?|satisfaite?|j'adore|formidable"
                    + "|gracias|perfecto|genial|excelente|encantad[oa]|me encanta\\w*|muy content[oa]|satisfech[oa]|maravillos[oa]"
                    + "|grazie|perfetto|ottim[oa]|eccellente|soddisfatt[oa]|molto content[oa]|adoro|fantastic[oa]"
                    + "|bedankt|dank (je|u|jullie)( wel)?|geweldig\\w*|fantastisch|tevreden|heel blij|heerlijk|uitstekend"
                    + "|obrigad[oa]|perfeito|ótim[oa]|adorei|satisfeit[oa]|muito feliz|maravilhos[oa]");
    private static final SafePattern DELIGHTED = words(
            "amazing|stunning|sensational|extraordinary|breathtaking|masterpiece|adore|(your|the|this) \\w+( \\w+)? rocks|changed my life"
                    + "|bottom of (my|our) hearts?|(so|incredibly|forever|eternally) grateful|like a dream|huge compliments?|worth every (cent|penny)|awesome|fantastic|incredible|brilliant|outstanding|phenomenal|superb|flawless|thrilled|delighted|over the moon|blown away"
                    + "|(absolutely|really|so|just|totally|simply) (love|loved|loving)|love(d)? (it|this|them|you guys|everything)|made my (day|week|year)"
                    + "|(best|greatest) (\\w+ )?(\\w+ )?ever|thank you so (so )?much|(5|five) stars?|10/10|exceeded|could not be happier|couldn't be happier"
                    + "|großartig\\w*|hervorragend\\w*|fantastisch\\w*|begeistert|überglücklich|der hammer|liebe (es|euch)|beste\\w* (\\w+ )?(aller zeiten|überhaupt)"
                    + "|génial\\w*|formidable|incroyable|exceptionnel\\w*|j'adore|enchantée?s?|ravie?s?|au top|magnifique"
                    + "|maravillos\\w+|fantástic\\w+|increíble|espectacular|me encanta\\w*|encantadísim\\w|una maravilla"
                    + "|fantastic[oaie]|meraviglios[oaie]|straordinari[oae]|eccezionale|adoro|entusiasta|bellissim[oaie]"
                    + "|geweldig|fantastisch|heerlijk|dolblij|helemaal top"
                    + "|maravilhos[oa]s?|fantástic[oa]s?|incrível|espetacular|adorei|amei|encantad[oa]");
    private static final SafePattern SHOUTING =
            SafePattern.compile("(?-i)[!?]{3,}|\\b[A-Z]{4,} [A-Z]{3,} [A-Z]{2,}\\b");

    static Mood of(Turn turn) {
        var mood = of(turn.text());
        // Thanks with a picture of something broken is more than thanks.
        return mood.onlyThanks && !turn.attachments().isEmpty() ? mood.askingForMore() : mood;
    }

    private Mood askingForMore() {
        return new Mood(Urgency.NORMAL, sentiment, frustrated, wantsHuman, false);
    }

    static Mood of(String text) {
        var straight = text.replace('\u2019', '\'');
        var plain = Accents.dropped(straight);
        var furious = FURIOUS.isIn(plain);
        var delighted = !furious && DELIGHTED.isIn(plain);
        var unhappy = UNHAPPY.isIn(plain) || !delighted && AGAIN.isIn(plain) && !HAPPY.isIn(plain);
        var shouting = !delighted && SHOUTING.isIn(straight);
        var thanks = !unhappy && Courtesy.isAllOf(straight);
        return new Mood(
                thanks ? Urgency.LOW : urgency(plain),
                sentiment(plain, furious, unhappy || shouting, delighted),
                furious || unhappy || shouting,
                HumanWish.in(straight),
                thanks);
    }

    private static Urgency urgency(String text) {
        if (CRITICAL.isIn(text)) {
            return Urgency.CRITICAL;
        }
        if (URGENT.isIn(text)) {
            return Urgency.URGENT;
        }
        return HIGH.isIn(text) ? Urgency.HIGH : Urgency.NORMAL;
    }

    private static Sentiment sentiment(String text, boolean furious, boolean unhappy, boolean delighted) {
        if (furious) {
            return Sentiment.VERY_NEGATIVE;
        }
        if (unhappy) {
            return Sentiment.NEGATIVE;
        }
        if (delighted) {
            return Sentiment.VERY_POSITIVE;
        }
        return HAPPY.isIn(text) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private static SafePattern words(String alternatives) {
        return SafePattern.compile("(?:^|[^\\pL])(?:" + Accents.dropped(alternatives) + ")(?:$|[^\\pL])");
    }
}
