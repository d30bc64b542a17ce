package deskhand.pipeline.handoff;

import java.util.Map;

/** What a customer is told when a person takes over. It names no time, because nobody promised one. */
final class Notice {

    private static final String ENGLISH =
            "Thank you for your message. A colleague takes over and will answer you here.";

    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "de", "Vielen Dank für Ihre Nachricht. Jemand aus unserem Team übernimmt und antwortet Ihnen hier.",
            "fr", "Merci pour votre message. Un membre de notre équipe prend le relais et vous répondra ici.",
            "es", "Gracias por su mensaje. Una persona de nuestro equipo se hace cargo y le responderá aquí.",
            "it", "Grazie per il messaggio. Una persona del nostro team se ne occupa e le risponderà qui.",
            "pt", "Obrigado pela sua mensagem. Uma pessoa da nossa equipa assume e responderá aqui.",
            "nl", "Bedankt voor je bericht. Iemand van ons team neemt het over en antwoordt je hier.");

    private Notice() {}

    static String in(String language) {
        return BY_LANGUAGE.getOrDefault(language, ENGLISH);
    }
}
