package deskhand.model.masking;

import java.util.List;

/** Numbers of persons that states give, where their form or the word before them tells. */
final class GovernmentIds {

    private static final String ANNOUNCED =
            "(?i)\\b(?:ssn|social security|passport|passeport|reisepass|pasaporte|passaporto|paspoort"
                    + "|driver'?s?(?: |')licen[cs]e|driving licen[cs]e|führerschein\\w*|permis de conduire|national id(?:entity)?|identity card"
                    + "|id card|personalausweis\\w*|ausweis\\w*|tax ?id|tin|steuer-?id\\w*|steuernummer|nif|dni|nie|bsn|personnummer|cpf|nino"
                    + "|national insurance|aadhaar|pesel|codice fiscale|matrícula)\\b(?: ?(?:number|no\\.?|nr\\.?|nummer|num|card))?"
                    + "(?: ?(?:is|was|ist|lautet|est|es|è|:|=|#)){0,2} ?((?-i:[A-Z0-9]{0,3}[- ]?)\\d[A-Za-z0-9]{0,4}(?:[-. ]?[A-Za-z]{0,2}\\d[A-Za-z0-9]{0,12}){0,5})";

    private static final Patterns PATTERNS = Patterns.of(
            Kind.GOVERNMENT_ID,
            ANNOUNCED,
            // United States: social security number
            "\\b(?:00[1-9]|0[1-9]\\d|[1-578]\\d{2}|6[0-57-9]\\d|66[0-57-9])-(?:0[1-9]|[1-9]\\d)-\\d{4}\\b",
            // United Kingdom: national insurance number
            "\\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b",
            // Spain: DNI and NIE
            "\\b(?:\\d{8}|[XYZ]\\d{7})-?[A-HJ-NP-TV-Z]\\b",
            // Italy: codice fiscale
            "\\b[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]\\b",
            // France: number of the social security
            "\\b[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{2}\\b",
            // Brazil: CPF
            "\\b\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}\\b",
            // Sweden and Denmark: the day of birth and four digits
            "\\b(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[-+]\\d{4}\\b",
            "\\b(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}[-+]\\d{4}\\b");

    private GovernmentIds() {}

    static List<Found> in(String text) {
        return PATTERNS.in(text);
    }
}
