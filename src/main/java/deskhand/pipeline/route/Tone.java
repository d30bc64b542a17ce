package deskhand.pipeline.route;

import deskhand.turn.Sentiment;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;

/** What can be heard in a text whatever it is about. */
public record Tone(
        String language,
        Urgency urgency,
        Sentiment sentiment,
        boolean frustrated,
        WantsHuman wantsHuman,
        boolean onlyThanks) {}
