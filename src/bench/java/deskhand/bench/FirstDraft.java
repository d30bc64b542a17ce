package deskhand.bench;

import deskhand.testing.chatwoot.Account;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.testing.chatwoot.Inbox;
import deskhand.testing.chatwoot.Sender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From an empty directory to the first draft in a Chatwoot that is played over the wire: how long the machine takes. */
final class FirstDraft {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WIZARD = "/connections/new/chatwoot";

    private final Map<String, List<String>> took = new LinkedHashMap<>();
    private long last;
    private long whole;

    private FirstDraft() {}

    static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var bench = new FirstDraft();
        for (var i = 0; i < arguments.number("times", 5); i++) {
            bench.once();
        }
        var report = new Report();
        bench.took.forEach(report::put);
        report.print(System.out);
    }

    private void once() {
        var data = Path.of("target", "bench", "first-draft").toAbsolutePath();
        World.empty(data);
        var port = Loopback.freePort();
        var own = "http://127.0.0.1:" + port;
        whole = 0;
        try (var chatwoot = FakeChatwoot.start()) {
            var account = chatwoot.account();
            var ada = account.administrator("Ada Boss");
            var rita = account.agent("Rita Reader");
            var web = account.inbox("Website", Channel.WEB_WIDGET).member(rita);
            last = System.nanoTime();
            var setup = new ServiceUnderTest.Setup(data, port, Map.of("DESKHAND_PUBLIC_ADDRESS", own));
            try (var service = ServiceUnderTest.start(setup)) {
                if (!service.awaitReady(PATIENCE)) {
                    throw new IllegalStateException("The service did not get ready; see " + data + ".log");
                }
                done("first start, to ready");
                connect(service, form(chatwoot, ada, rita, web, own));
                draft(chatwoot, web);
                took("all of these", whole);
            }
        }
    }

    private static Map<String, String> form(
            FakeChatwoot chatwoot, Sender.Agent ada, Sender.Agent rita, Inbox web, String own) {
        return Map.of(
                "slug",
                "acme",
                "base_url",
                chatwoot.url(),
                "account",
                Integer.toString(Account.ID),
                "admin_token",
                ada.token(),
                "read_token",
                rita.token(),
                "public_address",
                own,
                "inbox-" + web.id(),
                "on");
    }

    private void connect(ServiceUnderTest service, Map<String, String> form) {
        service.open("/connections");
        service.open("/connections/new");
        service.open(WIZARD);
        done("three pages to the wizard's form");
        service.fill(WIZARD + "/look", form);
        done("the wizard looks at what was entered");
        if (!service.fill(WIZARD, form).contains("acme is connected")) {
            throw new IllegalStateException("The wizard did not connect it.");
        }
        done("Set up");
    }

    private void draft(FakeChatwoot chatwoot, Inbox web) {
        var mara = chatwoot.account().contact("Mara Lind", "mara@example.org");
        var conversation = chatwoot.newConversation(web, mara, true, "How long does a refund take?");
        if (!Patience.until(() -> !conversation.notes().isEmpty(), PATIENCE)) {
            throw new IllegalStateException("No private note came.");
        }
        done("the customer's message to the private note");
    }

    private void done(String step) {
        var now = System.nanoTime();
        took(step, now - last);
        whole += now - last;
        last = System.nanoTime();
    }

    private void took(String step, long nanos) {
        took.computeIfAbsent(step, _ -> new ArrayList<>()).add(Load.decimal(nanos / 1e9) + " s");
    }
}
