package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Prospect;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Step;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a Chatwoot before anything is set up there: word by word while somebody enters them, or all at once. */
@Singleton
class FirstLook {

    private final Entrance entrance;
    private final Reader reader;
    private final ChatwootApi api;
    private final TokenCheck tokens;
    private final ChatwootDoctor doctor;

    FirstLook(Entrance entrance, Reader reader, ChatwootApi api, TokenCheck tokens, ChatwootDoctor doctor) {
        this.entrance = entrance;
        this.reader = reader;
        this.api = api;
        this.tokens = tokens;
        this.doctor = doctor;
    }

    /** All at once; refused where anything is no use. */
    Entered enter(SetupWish wish, Steps steps) {
        var entered = entrance.enter(wish, steps);
        reader.check(entered, wish, steps);
        return entered;
    }

    /** As far as what is given reaches. */
    Prospect look(SetupWish wish) {
        if (given(wish.baseUrl()) == null && wish.before() == null) {
            return Prospect.unknown();
        }
        var findings = new ArrayList<Finding>();
        List<Prospect.Entry> inboxes = List.of();
        try {
            var release = address(wish, findings);
            address(wish, release, findings);
            if (wish.adminToken() != null && isFine(findings)) {
                var steps = new Steps();
                var entered = entered(wish, steps, findings);
                inboxes = entries(entered.inboxes());
                reader.check(entered, wish, steps);
                told(Reader.NAME, steps, findings);
            }
        } catch (HelpdeskUnavailable e) {
            findings.add(Finding.broken(
                    "address", String.valueOf(e.getMessage()), "Check the address, and that Chatwoot runs."));
        } catch (HelpdeskRefused e) {
            findings.add(Finding.broken(about(findings), String.valueOf(e.getMessage()), null));
        }
        return new Prospect(findings, inboxes, !inboxes.isEmpty() && isFine(findings));
    }

    /** What a refusal is about: whatever comes after the last that was fine. */
    private static String about(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "address";
        }
        return findings.stream().anyMatch(finding -> finding.name().equals(Entrance.ADMIN_TOKEN))
                ? Reader.NAME
                : Entrance.ADMIN_TOKEN;
    }

    private @Nullable Release address(SetupWish wish, List<Finding> findings) {
        var chatwoot = api.at(entrance.baseUrl(wish));
        var heard = chatwoot.hear(null, "/api");
        findings.add(ChatwootDoctor.address(heard.answer(), heard));
        var version = heard.answer() instanceof HelpdeskAnswer.Fine(var body) ? chatwoot.version(body) : null;
        if (isFine(findings)) {
            findings.add(Releases.finding(version));
        }
        return version == null ? null : Release.of(version).orElse(null);
    }

    private void address(SetupWish wish, @Nullable Release release, List<Finding> findings) {
        var own = given(wish.publicAddress());
        var address = own == null ? doctor.publicAddress(wish.before()) : own;
        if (address != null && isFine(findings)) {
            findings.add(doctor.reachable(address, release));
        }
    }

    private Entered entered(SetupWish wish, Steps steps, List<Finding> findings) {
        var entered = entrance.enter(wish, steps);
        told(Entrance.ADMIN_TOKEN, steps, findings);
        findings.add(Finding.ok(
                "inboxes",
                entered.inboxes().isEmpty()
                        ? "The account has no inbox yet."
                        : "The account has " + Inbox.words(entered.inboxes()) + "."));
        return entered;
    }

    private static void told(String about, Steps steps, List<Finding> findings) {
        steps.all().stream()
                .filter(step -> step.about().equals(about))
                .map(step -> step.state() == Step.State.LEFT
                        ? Finding.warning(about, step.says(), String.valueOf(step.todo()))
                        : Finding.ok(about, step.says()))
                .forEach(findings::add);
    }

    private static boolean isFine(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.state() == Finding.State.BROKEN);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Those of a connected account that the kept tokens may list. */
    List<Prospect.Entry> inboxes(Connection connection) {
        var base = connection.baseUrl();
        var account = connection.account();
        if (base == null || account == null) {
            return List.of();
        }
        try {
            var caller = tokens.eyes(connection, base, account).caller();
            return caller == null ? List.of() : entries(Inbox.all(caller));
        } catch (HelpdeskUnavailable | HelpdeskRefused e) {
            return List.of(); // the check tells what is the matter
        }
    }

    private static List<Prospect.Entry> entries(List<Inbox> inboxes) {
        return inboxes.stream()
                .map(inbox -> new Prospect.Entry(inbox.id(), inbox.name()))
                .toList();
    }
}
