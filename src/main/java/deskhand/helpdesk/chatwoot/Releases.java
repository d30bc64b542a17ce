package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.Steps;
import org.jspecify.annotations.Nullable;

/** What a release of Chatwoot means for the bot. */
final class Releases {

    static final String VERSION = "version";

    private Releases() {}

    /** Null if the number tells nothing. */
    static @Nullable Release judged(@Nullable String version, Steps steps) {
        var finding = finding(version);
        switch (finding.state()) {
            case OK -> steps.found(VERSION, finding.says());
            case UNKNOWN, WARNING -> steps.left(VERSION, finding.says(), String.valueOf(finding.todo()));
            case BROKEN -> throw new HelpdeskRefused(finding.says() + " " + finding.todo());
        }
        return version == null ? null : Release.of(version).orElse(null);
    }

    static Finding finding(@Nullable String version) {
        if (version == null) {
            return Finding.broken(
                    VERSION, "There is no Chatwoot at base_url: it does not tell its version.", "Check base_url.");
        }
        var release = Release.of(version).orElse(null);
        if (release == null) {
            return Finding.unknown(
                    VERSION,
                    "Chatwoot calls its version " + cut(version) + ", which tells nothing.",
                    "Make sure that it is based on " + Release.OLDEST + " or newer.");
        }
        if (release.isBefore(Release.OLDEST)) {
            return Finding.broken(
                    VERSION,
                    "Chatwoot is " + release + ", which does not sign what it tells a bot.",
                    "Update Chatwoot to " + Release.OLDEST + " or newer, best " + Release.BEST + ".");
        }
        if (release.isBefore(Release.BOTS_READ)) {
            return Finding.warning(
                    VERSION,
                    "Chatwoot is " + release + ", where bots may neither set labels nor read a conversation.",
                    "Update Chatwoot to " + Release.BOTS_READ + " or newer, best " + Release.BEST
                            + "; until then labels are refused and their actions parked.");
        }
        if (release.isBefore(Release.BEST)) {
            return Finding.warning(
                    VERSION,
                    "Chatwoot is " + release + ", where a new pending conversation belongs to nobody.",
                    "It works; " + Release.BEST + " shows agents which conversations are the bot's.");
        }
        return Finding.ok(VERSION, "Chatwoot is " + release + ".");
    }

    static String redirected(HelpdeskHttp.Heard heard) {
        var target = heard.headers()
                .firstValue("Location")
                .map(location -> cut(location.replaceAll("/api/?$", "")))
                .map(location -> ", for example " + location)
                .orElse("");
        return "Chatwoot answered with a redirect, which is not followed: set base_url to its final address" + target
                + ".";
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
