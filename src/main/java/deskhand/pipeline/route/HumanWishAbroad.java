package deskhand.pipeline.route;

import deskhand.base.Accents;
import deskhand.base.SafePattern;

/** How customers who do not write English ask for a person. */
final class HumanWishAbroad {

    private static final String GERMAN = "\\bmit (?:einem|einer|jemand(?:em)?|dem|der|ihrem|eurem) (?:\\pL+ ){0,2}"
            + "(?:menschen|person|mitarbeiter\\w*|berater\\w*|kolleg\\w*|verantwortlichen|vorgesetzten|chef\\w*|support\\w*|sprechen|reden|telefonieren|chatten)"
            + "|\\b(?:will|möchte|brauche|hätte gern\\w*|geb(?:en sie|t)? mir|gib mir|hol(?:en sie|t)? mir|verlange) (?:bitte |endlich |jetzt ){0,2}"
            + "(?:einen?|nen|ihren|euren) (?:\\pL+ )?(?:menschen|mitarbeiter\\w*|person|ansprechpartner\\w*|\\pL*berater\\w*|vorgesetzten|chef)\\b"
            + "|\\bgibt es (?:hier |bei euch |bei ihnen )?(?:jemanden|einen echten|echte)"
            + "|\\b(?:echten?|richtigen?) (?:menschen?|person|mitarbeiter\\w*)\\b|\\bmenschliche\\w* (?:hilfe|unterstützung|mitarbeiter\\w*)"
            + "|\\b(?:verbinden sie mich|verbinde mich|verbindet mich|stellen sie mich durch)\\b"
            + "|\\b(?:will|möchte|rede|spreche|schreibe) (?:ich )?(?:nicht mit|mit) (?:k?einem|k?einer) (?:bot|chatbot|roboter|maschine|computer|ki)\\b"
            + "|\\bkeinen? (?:chat)?bot\\b[^.!?]{0,20}\\b(?:sondern|mensch)|\\bmensch bitte\\b";

    private static final String FRENCH =
            "\\b(?:parler|discuter|echanger|communiquer) (?:directement )?(?:a|avec) (?:un|une|quelqu)"
                    + "|\\b(?:personne|humain) reel(?:le)?\\b|\\bvraie personne\\b|(?:^|\\s)un (?:vrai )?humain\\b|\\b(?:conseiller|agent|aide|service) humaine?\\b"
                    + "|\\b(?:passez[- ]moi|transferez[- ]moi|mettez[- ]moi en (?:relation|contact) avec|je veux|je voudrais|besoin d) ?'?(?:a |vers )?(?:un|une|votre|le|la) "
                    + "(?:vraie? )?(?:humain\\w*|personne|conseill\\w+|agent\\w*|operateur|operatrice|responsable|interlocuteur|superieur)\\b"
                    + "|\\bpas (?:a|avec) un (?:robot|bot|chatbot|ordinateur)\\b";

    private static final String SPANISH =
            "\\b(?:hablar|chatear|comunicarme|contactar) con (?:un|una|alguien|algun|(?:su|el|la) (?:supervisor\\w*|encargad\\w|gerente|jefe))\\b"
                    + "|\\b(?:persona|humano|agente) (?:real|de verdad)\\b|\\bayuda humana\\b|\\b(?:agente|ser) humano\\b|\\balguna persona\\b"
                    + "|\\b(?:quiero|necesito|pasame|paseme|pongame|comuniqueme|comunicame|transfierame|transfiereme) (?:con |a )?(?:un|una) "
                    + "(?:persona|humano|agente|operador\\w*|asesor\\w*|representante|supervisor\\w*|encargad\\w)\\b|\\bal cliente (?:manual|humano)\\b"
                    + "|\\bno (?:quiero )?(?:hablar )?con (?:un|una) (?:robot|bot|maquina)\\b";

    private static final String ITALIAN =
            "\\bparlare con (?:un|una|qualcuno|il (?:responsabile|direttore|capo))\\b|\\bpersona (?:che posso|vera|reale|in carne)\\b|\\baiuto umano\\b"
                    + "|\\bclienti (?:manuale|umano)\\b|\\b(?:operatore|essere|operatrice) uman[oa]\\b"
                    + "|\\b(?:voglio|vorrei|passatemi|passami|mi passi|mi passate|mi serve|ho bisogno di) (?:un|una|l) ?'?"
                    + "(?:operat\\w+|persona|umano|consulente|addett\\w|responsabile|agente)\\b|\\bnon (?:voglio )?(?:parlare )?con un (?:robot|bot|computer)\\b";

    private static final String DUTCH =
            "\\b(?:met|naar) (?:een|jullie|uw) (?:echt\\w* |ander\\w* )?(?:mens|medewerker|persoon|collega|leidinggevende)\\b|\\bspreken met\\b"
                    + "|\\biemand (?:spreken|aan de lijn|aan de telefoon)\\b|\\bmet iemand (?:\\pL+ )?(?:spreken|praten|bellen|chatten)\\b|\\b(?:praten|spreken|chatten|contact) met iemand\\b"
                    + "|\\b(?:echt mens|echte? (?:persoon|medewerker))\\b|\\b(?:wil|graag) een (?:mens|medewerker)\\b|\\bverbind(?:t u)? me door\\b|\\bdoorverb\\w+"
                    + "|\\bniet met een (?:bot|chatbot|robot|computer)\\b";

    private static final String PORTUGUESE =
            "\\bfalar com (?:um|uma|alguem|o (?:gerente|responsavel|supervisor))\\b|\\b(?:atendente|pessoa|atendimento|ser|agente) (?:humano|humana|real|de verdade)\\b"
                    + "|\\b(?:quero|preciso de|passe[- ]me|transfira[- ]me|transfere[- ]me|me (?:passe|transfira|passa)) (?:a |para |com )?(?:um|uma) "
                    + "(?:atendente|humano|pessoa|operador\\w*|assistente|agente|responsavel|supervisor\\w*)\\b"
                    + "|\\bnao (?:quero )?(?:falar )?com (?:um |uma )?(?:robo|bot|maquina)\\b";

    private static final String CHINESE = "人工|真实的人|真人|手动客服|转人工";

    private static final SafePattern PATTERN = SafePattern.compile(
            Accents.dropped(String.join("|", GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE, CHINESE)));

    private HumanWishAbroad() {}

    /** Expects a text without accents. */
    static boolean isIn(String plain) {
        return PATTERN.isIn(plain);
    }
}
