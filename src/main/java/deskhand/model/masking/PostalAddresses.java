package deskhand.model.masking;

import java.util.List;

/** Streets with house numbers, post office boxes, and postal codes beside a town, in the forms of several countries. */
final class PostalAddresses {

    private static final String WORD = "[\\p{Lu}][\\p{L}'’.-]*";
    private static final String NUMBER = "\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[a-z]?)?";
    private static final String UNIT =
            "(?:,?\\s{1,3}(?i:apt|apartment|suite|unit|flat|floor|no|ste|rm|room|stiege|top|étage|piso|lgh)\\.? ?#?\\w{1,6})?";
    private static final String ENGLISH =
            "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Close|Crescent"
                    + "|Cres|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Trail|Walk|Row|Grove|Gardens|Mews|Quay|Parade|Loop|Pike|Alley)";
    private static final String BEFORE =
            "(?:Rue|rue|Avenue|avenue|Boulevard|boulevard|Chemin|chemin|Place|place|Allée|allée|Via|Viale|Piazza|Corso|Calle|C/|Avenida"
                    + "|Avda|Av|Paseo|Plaza|Carrer|Rua|Travessa|Praça|Rúa|Ul|ul|ulica|Ulica|Al|os|Os|Strada|Str|Bulevardul|Rruga)";
    private static final String ENDING =
            "(?i:stra(?:ss|ß)e|str|weg|platz|gasse|allee|ring|damm|ufer|steig|hof|straat|laan|plein|gracht|kade|dreef|gatan|gata|vägen"
                    + "|veien|vei|gate|vej|gade|allé|katu|tie|kuja|tänav|utca|útja|tér)";

    private static final Patterns PATTERNS = Patterns.of(
            Kind.ADDRESS,
            // 1668 Glyn St, Apt. 4
            "\\b" + NUMBER + ",? (?:" + WORD + " ){1,4}" + ENGLISH + "\\b\\.?(?: (?:N|S|E|W|NE|NW|SE|SW)\\b)?" + UNIT,
            // 12, rue de la Paix
            "\\b" + NUMBER + ",? (?:bis |ter )?" + BEFORE
                    + "\\.? (?:(?:de|du|des|la|le|les|di|del|della|da|do|dos|d'|l') ?){0,3}" + WORD + "(?: " + WORD
                    + "){0,3}" + UNIT,
            // Via Roma 12; Calle de Alcalá, 5
            "\\b" + BEFORE + "\\.? (?:(?:de|du|des|la|le|les|di|del|della|da|do|dos|d'|l') ?){0,3}" + WORD + "(?: "
                    + WORD + "){0,3},? (?:n[.ºo°]* ?)?" + NUMBER + UNIT,
            // Hauptstraße 12; Lange Gasse 3; Koskikatu 25
            "(?:\\b" + WORD + "[ -]){0,2}\\b\\p{Lu}[\\p{L}-]{1,30}" + ENDING + "\\.? " + NUMBER + UNIT,
            "\\b" + WORD + " " + ENDING + "\\.? " + NUMBER + UNIT,
            // 6750 Koskikatu 25 Apt. 864
            "\\b\\d{1,5} " + WORD + "(?: " + WORD + "){0,3} \\d{1,4}\\b" + UNIT,
            "\\b(?i:p\\.? ?o\\.? ?box|postfach|apartado|casella postale|boîte postale|postbus|PSC) \\d{1,6}(?:,? Box \\d{1,6})?",
            "\\b(?i:apt|apartment|suite)\\.? ?#?\\d{1,5}\\b",
            // Springfield, IL 62704
            "\\b" + WORD + "(?: " + WORD
                    + "){0,2},? (?:A[AEPLKSZR]|C[AOT]|D[EC]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
                    + "|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\\s+\\d{5}(?:-\\d{4})?\\b",
            // SW1A 1AA; K1A 0B1
            "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b",
            "\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b",
            // 10115 Berlin behind a comma or at the beginning of a line
            "(?:,|\\n|\\bin)\\s*((?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2}\\b)? \\p{Lu}\\p{L}{2,}(?:[ -]\\p{Lu}\\p{L}+){0,2})");

    private PostalAddresses() {}

    static List<Found> in(String text) {
        return PATTERNS.in(text);
    }
}
