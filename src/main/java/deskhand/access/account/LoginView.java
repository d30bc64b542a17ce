package deskhand.access.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows that lets people in.
 *
 * @param says why they see it again, if they do
 * @param isBad whether that is bad news
 * @param email as they entered it
 * @param to where they wanted to go
 * @param withAccounts whether there is anybody who could log in with a password
 * @param withToken whether there is a token
 * @param signOn the name of the provider of single sign-on, if there is one
 */
public record LoginView(
        @Nullable String says,
        boolean isBad,
        String email,
        String to,
        boolean withAccounts,
        boolean withToken,
        @Nullable String signOn) {

    /** A link and not a form, because browsers let no form lead to another site from here. */
    public String signOnAddress() {
        return "/access/sign-on?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
