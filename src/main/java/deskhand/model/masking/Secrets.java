package deskhand.model.masking;

import java.util.List;

/** Keys and tokens of well-known services, private keys, and passwords that are called so. */
final class Secrets {

    private static final Patterns PATTERNS = Patterns.of(
            Kind.SECRET,
            "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\\s]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?",
            "\\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,}",
            "\\bgh[pousr]_[A-Za-z0-9]{20,}",
            "\\bgithub_pat_[A-Za-z0-9_]{20,}",
            "\\bglpat-[A-Za-z0-9_-]{16,60}",
            "\\bxox[abprs]-[A-Za-z0-9-]{10,100}",
            "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b",
            "\\bAIza[A-Za-z0-9_-]{30,50}",
            "\\bSG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,60}",
            "\\bwhsec_[A-Za-z0-9+/=]{16,}",
            "\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*",
            "(?i)\\bbearer ([A-Za-z0-9._~+/=-]+)",
            // A password has a digit or a sign in it; "my password is wrong" has not.
            "(?i)\\b(?:password|passphrase|passcode|passwort|kennwort|mot de passe|contraseña|wachtwoord|senha|api[ -]?key|access token"
                    + "|secret(?: key)?)(?: ?(?:is|was|ist|lautet|est|es|è|:|=)){1,2} ?[\"'`]?"
                    + "([^\\s\"'`]{0,40}[0-9!@#$%^&*_+=][^\\s\"'`]{0,60})",
            "(?i)\\b(?:pin|cvv|cvc|otp|one-time code|verification code|security code)(?: (?:code|number))?"
                    + "(?: ?(?:is|was|ist|:|=)){1,2} ?(\\d{3,8})\\b");

    private Secrets() {}

    static List<Found> in(String text) {
        return PATTERNS.in(text);
    }
}
