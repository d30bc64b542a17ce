package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import java.util.regex.Pattern;

/** What can be done for a customer, by the words with which it is said to be done, and by those that show that it was. */
enum Deed {
    REFUND(
            "refunded|reimbursed|credited|paid back|(?:issued|processed|sent|initiated|made|approved) (?:you )?(?:a|the|your) (?:full |partial )?(?:refund|credit|reimbursement)",
            "refund|reimbursement|credit",
            "erstattet|zurückerstattet|rückerstattet|gutgeschrieben|zurücküberwiesen|zurückgezahlt",
            "remboursée?s?|créditée?s?|recréditée?s?",
            "reembolsad\\w*|devuelto|abonado",
            "rimborsat\\w*|accreditat\\w*",
            "terugbetaald|gecrediteerd|vergoed",
            "refund|reimburs|credit|erstatt|gutschrift|gutgeschrieben|rembours|reembols|rimbors|terugbetaal"),
    CANCEL(
            "cancell?ed|terminated|(?:stopped|ended|closed) (?:your|the) (?:subscription|order|plan|membership)",
            "cancell?ation|termination",
            "storniert|gekündigt|beendet|annulliert|widerrufen",
            "annulée?s?|résiliée?s?|résilier",
            "cancelad\\w*|anulad\\w*",
            "annullat\\w*|cancellat\\w*|disdett\\w*",
            "geannuleerd|opgezegd|stopgezet|beëindigd",
            "cancel|terminat|stornier|gekündigt|kündigung|annul|résili|anulad|disdett|geannuleerd|opgezegd|stopgezet"),
    CHANGE(
            "changed|updated|corrected|amended|modified|edited|rescheduled|switched|upgraded|downgraded|removed|added|applied|activated|reactivated|unlocked|unblocked|adjusted|reset",
            "change|update|correction|adjustment|upgrade|reset",
            "geändert|aktualisiert|korrigiert|umgestellt|angepasst|verschoben|entfernt|hinzugefügt|freigeschaltet|zurückgesetzt|berichtigt|hinterlegt|eingetragen",
            "modifiée?s?|changée?s?|mise?s? à jour|corrigée?s?|ajoutée?s?|supprimée?s?|activée?s?",
            "modificad\\w*|cambiad\\w*|actualizad\\w*|corregid\\w*|añadid\\w*|activad\\w*",
            "modificat\\w*|cambiat\\w*|aggiornat\\w*|corrett\\w*|aggiunt\\w*|rimoss\\w*|attivat\\w*",
            "gewijzigd|aangepast|bijgewerkt|verplaatst|toegevoegd|geactiveerd|gecorrigeerd",
            "change|update|correct|edit|amend|adjust|switch|upgrade|address|reschedul|activat|geändert|aktualisier|korrigier|modif|cambi|aggiorna|gewijzigd|aangepast"),
    SEND_AGAIN(
            "re-?sent|reshipped|replaced|re-?ordered|(?:sent|shipped|ordered|arranged|organi[sz]ed|booked|prepared) (?:you )?(?:a|the|your) (?:new|replacement|free|second|return label|label|courier|pick-?up)",
            "replacement|resend|reshipment",
            "ersetzt|neu verschickt|erneut (?:verschickt|versendet|versandt|gesendet)|nachgeliefert|ersatz (?:verschickt|gesendet|geschickt|veranlasst|bestellt)",
            "remplacée?s?|renvoyée?s?|réexpédiée?s?",
            "reemplazad\\w*|reenviad\\w*",
            "sostituit\\w*|rispedit\\w*|reinviat\\w*",
            "vervangen|opnieuw (?:verzonden|verstuurd)|nagestuurd",
            "resend|resent|reship|replace|replacement|ersatz|ersetz|nachliefer|remplac|renvoy|reenvi|reemplaz|sostitu|vervang"),
    PAUSE(
            "paused|skipped|suspended|put (?:your subscription |it )?on hold",
            "pause|suspension",
            "pausiert|übersprungen|ausgesetzt",
            "suspendue?s?|mise? en pause",
            "pausad\\w*|suspendid\\w*",
            "sospes\\w*|mess[oa] in pausa",
            "gepauzeerd|overgeslagen|opgeschort",
            "pause|skip|suspend|hold|pausier|übersprung|suspend|pausad|sospes|gepauzeerd"),
    DELETE(
            "deleted|erased|unsubscribed|closed (?:your|the) account|wiped",
            "deletion|erasure",
            "gelöscht|abgemeldet|ausgetragen",
            "effacée?s?|désinscrite?s?|désabonnée?s?",
            "borrad\\w*|eliminad\\w*|dado de baja",
            "eliminat\\w*|disiscritt\\w*",
            "verwijderd|gewist|uitgeschreven|afgemeld",
            "delet|eras|unsubscrib|close|gelöscht|abgemeldet|efface|borrad|eliminad|verwijderd"),
    ANYTHING(
            "taken care of|dealt with|handled|sorted|fixed|resolved|submitted|filed|requested|initiated|arranged|confirmed|completed|authori[sz]ed|noted (?:this|it|that) (?:on|in)|opened (?:a|an) (?:\\w+ )?(?:ticket|claim|case|investigation)|started (?:a|the|your) (?:\\w+ )?(?:refund|return|claim|cancell?ation|investigation)",
            "request|claim|return|application",
            "veranlasst|eingeleitet|beantragt|eingereicht|erledigt|behoben|in auftrag gegeben|angestoßen|bestätigt|vermerkt",
            "demandée?s?|lancée?s?|initiée?s?|réglée?s?|enregistrée?s?|effectuée?s?",
            "solicitad\\w*|iniciad\\w*|tramitad\\w*|resuelt\\w*|registrad\\w*|confirmad\\w*",
            "richiest\\w*|avviat\\w*|risolt\\w*|registrat\\w*|confermat\\w*",
            "aangevraagd|ingediend|geregeld|opgelost|in gang gezet|bevestigd",
            "request|submit|claim|return|case|confirm|initiat|arrang|open|antrag|beantragt|veranlasst");

    private static final String ADVERBS =
            "(?: (?:just|now|already|also|successfully|today|gladly|hereby|happily|since|then|immediately|fully))*";

    private final SafePattern claim;
    private final SafePattern words;
    private final SafePattern shown;
    private final Pattern began;

    Deed(
            String english,
            String noun,
            String german,
            String french,
            String spanish,
            String italian,
            String dutch,
            String shown) {
        this.claim = SafePattern.compile(String.join(
                "|",
                english(english, noun),
                german(german),
                "\\b(?:j'ai|nous avons|on a)\\b[^.!?]{0,50}\\b(?:" + french + ")",
                "\\b(?:a|ont) (?:bien |déjà |également )?été (?:" + french + ")",
                "\\best (?:désormais |maintenant |bien |déjà )(?:" + french + ")",
                "\\b(?:he|hemos)\\b[^.!?]{0,30}\\b(?:" + spanish + ")",
                "\\b(?:ha|han) sido (?:" + spanish + ")|\\bse (?:ha|han) (?:" + spanish + ")",
                "\\b(?:queda|quedó|quedan) (?:ya |ahora )?(?:" + spanish + ")",
                "\\b(?:ho|abbiamo)\\b[^.!?]{0,40}\\b(?:" + italian + ")",
                "\\b(?:stat[oaie]) (?:già )?(?:" + italian + ")",
                "\\b(?:ik heb|we hebben|wij hebben|heb ik|hebben we|hebben wij)\\b[^.!?]{0,60}\\b(?:" + dutch + ")",
                "\\b(?:is|zijn|werd|werden)\\b[^.!?]{0,50}\\b(?:" + dutch + ")\\b"));
        this.words = SafePattern.compile(String.join("|", english, noun, german, french, spanish, italian, dutch));
        this.shown = SafePattern.compile(shown);
        this.began = Pattern.compile("(?i)(?:" + shown + ")");
    }

    private static String english(String done, String noun) {
        return "\\b(?:i|we)(?:'ve| have)?" + ADVERBS + " (?:" + done + ")\\b"
                + "|\\b(?:has|have)" + ADVERBS + " been" + ADVERBS + " (?:" + done + ")\\b"
                + "|\\b(?:is|are) (?:now|already|hereby)" + ADVERBS + " (?:" + done + ")\\b"
                + "|\\b(?:was|were)" + ADVERBS + " (?:" + done + ")\\b"
                + "|\\b(?:" + noun + ") (?:is|was|has been|is now|has now been|has already been)" + ADVERBS
                + " (?:done|made|processed|completed|confirmed|issued|approved|complete|through)\\b"
                + "|\\b(?:" + noun + ")[^.!?]{0,20} is on its way\\b";
    }

    private static String german(String done) {
        return "\\b(?:ich habe|wir haben|habe ich|haben wir)\\b[^.!?]{0,90}\\b(?:" + done + ")"
                + "|\\b(?:wurden?|ist (?:nun|jetzt|hiermit|bereits|soeben)|sind (?:nun|jetzt|hiermit|bereits))\\b[^.!?]{0,60}(?:"
                + done + ")"
                + "|\\b(?:ist|sind)\\b[^.!?]{0,60}(?:" + done + ") ?(?:worden|[.!]|$)";
    }

    /** Quick to say: without one of its words it is not claimed. */
    boolean mayBeIn(String text) {
        return words.isIn(text);
    }

    boolean isClaimedIn(String sentence) {
        return mayBeIn(sentence) && claim.isIn(sentence);
    }

    /** Whether a record or a tool's result speaks of such a thing. */
    boolean isShownIn(String record) {
        return shown.isIn(record);
    }

    /** Whether a tool of that name does such things. */
    boolean isDoneBy(String tool) {
        return this == ANYTHING || began.matcher(tool).find();
    }
}
