package deskhand.pipeline.identity;

import deskhand.base.OneTimeCode;
import deskhand.customer.code.CodeSettings;
import deskhand.turn.Route;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The letters about one-time codes, in the languages in which replies are greeted. */
@Singleton
class CodeWords {

    private static final int ASK = 0;
    private static final int CODE = 1;
    private static final int WRONG = 2;
    private static final int LATE = 3;
    private static final int HANDOVER = 4;

    private static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "en",
            List.of(
                    "We would like to help you with this. To protect your data, we first make sure that this e-mail address"
                            + " is yours. This is your code:",
                    "Please answer this mail with the code within %d minutes. If you did not write to us, you need not do"
                            + " anything.",
                    "That code is not right. Please answer with the code from the newest of our mails.",
                    "Thank you, but that code is no longer good. This is a new one:",
                    "We could not make sure that this e-mail address is yours. A colleague takes over and will answer you"
                            + " here."),
            "de",
            List.of(
                    "Wir helfen Ihnen gern. Zum Schutz Ihrer Daten stellen wir zuerst sicher, dass diese E-Mail-Adresse"
                            + " Ihnen gehört. Das ist Ihr Code:",
                    "Bitte antworten Sie auf diese Mail innerhalb von %d Minuten mit dem Code. Wenn Sie uns nicht"
                            + " geschrieben haben, brauchen Sie nichts zu tun.",
                    "Dieser Code stimmt nicht. Bitte antworten Sie mit dem Code aus unserer neuesten Mail.",
                    "Vielen Dank, aber dieser Code gilt nicht mehr. Das ist ein neuer:",
                    "Wir konnten nicht sicherstellen, dass diese E-Mail-Adresse Ihnen gehört. Jemand aus unserem Team"
                            + " übernimmt und antwortet Ihnen hier."),
            "fr",
            List.of(
                    "Nous vous aidons volontiers. Pour protéger vos données, nous vérifions d'abord que cette adresse"
                            + " e-mail est bien la vôtre. Voici votre code :",
                    "Merci de répondre à cet e-mail avec le code dans les %d minutes. Si vous ne nous avez pas écrit, vous"
                            + " n'avez rien à faire.",
                    "Ce code n'est pas le bon. Merci de répondre avec le code de notre dernier e-mail.",
                    "Merci, mais ce code n'est plus valable. En voici un nouveau :",
                    "Nous n'avons pas pu vérifier que cette adresse e-mail est la vôtre. Un membre de notre équipe prend le"
                            + " relais et vous répondra ici."),
            "es",
            List.of(
                    "Con gusto le ayudamos. Para proteger sus datos, primero comprobamos que esta dirección de correo es"
                            + " suya. Este es su código:",
                    "Responda a este correo con el código en un plazo de %d minutos. Si no nos ha escrito, no tiene que"
                            + " hacer nada.",
                    "Ese código no es correcto. Responda con el código de nuestro correo más reciente.",
                    "Gracias, pero ese código ya no es válido. Este es uno nuevo:",
                    "No hemos podido comprobar que esta dirección de correo es suya. Una persona de nuestro equipo se hace"
                            + " cargo y le responderá aquí."),
            "it",
            List.of(
                    "La aiutiamo volentieri. Per proteggere i suoi dati verifichiamo prima che questo indirizzo e-mail sia"
                            + " suo. Questo è il suo codice:",
                    "Risponda a questa e-mail con il codice entro %d minuti. Se non ci ha scritto, non deve fare nulla.",
                    "Il codice non è giusto. Risponda con il codice della nostra e-mail più recente.",
                    "Grazie, ma il codice non è più valido. Eccone uno nuovo:",
                    "Non abbiamo potuto verificare che questo indirizzo e-mail sia suo. Una persona del nostro team se ne"
                            + " occupa e le risponderà qui."),
            "pt",
            List.of(
                    "Teremos gosto em ajudar. Para proteger os seus dados, confirmamos primeiro que este endereço de e-mail"
                            + " é seu. Este é o seu código:",
                    "Responda a este e-mail com o código dentro de %d minutos. Se não nos escreveu, não precisa de fazer"
                            + " nada.",
                    "Esse código não está certo. Responda com o código do nosso e-mail mais recente.",
                    "Obrigado, mas esse código já não é válido. Este é um novo:",
                    "Não conseguimos confirmar que este endereço de e-mail é seu. Uma pessoa da nossa equipa assume e"
                            + " responderá aqui."),
            "nl",
            List.of(
                    "We helpen je graag. Om je gegevens te beschermen gaan we eerst na of dit e-mailadres van jou is. Dit"
                            + " is je code:",
                    "Beantwoord deze mail binnen %d minuten met de code. Heb je ons niet geschreven, dan hoef je niets te"
                            + " doen.",
                    "Die code klopt niet. Antwoord met de code uit onze nieuwste mail.",
                    "Bedankt, maar die code is niet meer geldig. Dit is een nieuwe:",
                    "We konden niet nagaan of dit e-mailadres van jou is. Iemand van ons team neemt het over en antwoordt"
                            + " je hier."));

    private final CodeSettings settings;

    CodeWords(CodeSettings settings) {
        this.settings = settings;
    }

    String ask(Route route) {
        return withCode(route, ASK);
    }

    String wrong(Route route) {
        return in(route).get(WRONG);
    }

    String late(Route route) {
        return withCode(route, LATE);
    }

    String handover(Route route) {
        return in(route).get(HANDOVER);
    }

    private String withCode(Route route, int first) {
        var texts = in(route);
        return texts.get(first) + "\n\n" + OneTimeCode.PLACE + "\n\n"
                + texts.get(CODE).formatted(settings.valid().toMinutes());
    }

    private static List<String> in(Route route) {
        return BY_LANGUAGE.getOrDefault(route.language(), BY_LANGUAGE.getOrDefault("en", List.of()));
    }
}
