package deskhand.pipeline.route;

import deskhand.base.SafePattern;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;

/** What can be heard in a message without a model: how pressing, how it sounds, whether a person is asked for. */
record Mood(Urgency urgency, Sentiment sentiment, boolean frustrated, WantsHuman wantsHuman, boolean onlyThanks) {

    private static final SafePattern CRITICAL =
            words("emergency|life or death|in danger|notfall|urgence vitale|emergencia");
    private static final SafePattern URGENT =
            words("urgent(ly)?|asap|as soon as possible|immediately|right now|right away"
                    + "|at once|today|dringend|sofort|urgente?|immédiatement|subito|spoed|onmiddellijk");
    private static final SafePattern HIGH = words(
            "tomorrow|deadline|still (not|no|waiting|haven't)|never (arrived|came)"
                    + "|weeks? (late|ago)|second time|third time|again and again|overdue|(wait(ing|ed)) for (\\w+ )?weeks");

    private static final SafePattern FURIOUS = words(
            "worst|disgusting|scam(mers?)?|fraud|thieves|thief|furious|outrag\\w+"
                    + "|unacceptable|never (again|order|buy)|fuck\\w*|bullshit|shit\\w*|useless|pathetic|rip-?off|hate"
                    + "|betrug|betrüger|unverschämt\\w*|frechheit|arnaque|voleurs|inadmissible|estafa|truffa|vergogna|oplichters");
    private static final SafePattern UNHAPPY = words(
            "disappoint\\w+|annoy\\w+|frustrat\\w+|angry|upset|unhappy|terrible|awful"
                    + "|bad|poor|ridiculous|complain\\w*|sick of|tired of|fed up|not (happy|good|working|helpful)|again"
                    + "|still (not|no|waiting|haven't)|never arrived|enttäuscht\\w*|ärger\\w*|déçue?|decepcionad\\w+|delus\\w+|teleurgesteld");
    private static final SafePattern HAPPY =
            words("thanks?( you)?|thank you|great|love|perfect|awesome|excellent|happy|wonderful"
                    + "|appreciate|danke|super|merci|gracias|grazie|obrigad[oa]|bedankt");
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
        var furious = FURIOUS.isIn(straight);
        var unhappy = UNHAPPY.isIn(straight);
        var shouting = SHOUTING.isIn(straight);
        var thanks = !unhappy && Courtesy.isAllOf(straight);
        return new Mood(
                thanks ? Urgency.LOW : urgency(straight),
                sentiment(straight, furious, unhappy || shouting),
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

    private static Sentiment sentiment(String text, boolean furious, boolean unhappy) {
        if (furious) {
            return Sentiment.VERY_NEGATIVE;
        }
        if (unhappy) {
            return Sentiment.NEGATIVE;
        }
        return HAPPY.isIn(text) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private static SafePattern words(String alternatives) {
        return SafePattern.compile("(?:^|[^\\pL])(?:" + alternatives + ")(?:$|[^\\pL])");
    }
}
