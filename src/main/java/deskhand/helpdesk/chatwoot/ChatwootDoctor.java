package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.platform.OutboundAddresses;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks a connection over, from its address to its inboxes, and says of each thing how it is put right. */
@Singleton
class ChatwootDoctor {

    private static final String ADDRESS = "address";
    private static final String PUBLIC_ADDRESS = "public_address";

    private final ChatwootApi api;
    private final TokenCheck tokens;
    private final AccountCheck accounts;
    private final ClockCheck clocks;
    private final AddressSettings addresses;
    private final OutboundAddresses outbound;

    ChatwootDoctor(
            ChatwootApi api,
            TokenCheck tokens,
            AccountCheck accounts,
            ClockCheck clocks,
            AddressSettings addresses,
            OutboundAddresses outbound) {
        this.api = api;
        this.tokens = tokens;
        this.accounts = accounts;
        this.clocks = clocks;
        this.addresses = addresses;
        this.outbound = outbound;
    }

    List<Finding> examine(Connection connection) {
        var findings = new ArrayList<Finding>();
        var base = connection.baseUrl();
        var account = connection.account();
        if (base == null || account == null) {
            findings.add(Finding.broken(ADDRESS, "base_url or account is not set.", "Set both."));
            return findings;
        }
        var heard = api.at(base).hear(null, "/api");
        findings.add(address(heard.answer(), heard));
        if (findings.getFirst().state() != Finding.State.OK) {
            return findings;
        }
        var version = heard.answer() instanceof HelpdeskAnswer.Fine(var body)
                ? api.at(base).version(body)
                : null;
        var release = version == null ? null : Release.of(version).orElse(null);
        findings.add(Releases.finding(version));
        findings.add(clocks.compare(heard.headers()));
        findings.add(guarded("token", () -> tokens.bot(connection, base, account)));
        findings.add(guarded("read_token", () -> tokens.reader(connection, base, account)));
        var eyes = tokens.eyes(connection, base, account);
        findings.addAll(accounts.examine(connection, eyes, release));
        var address = publicAddress(connection);
        findings.add(
                address == null
                        ? Finding.unknown(
                                PUBLIC_ADDRESS,
                                "Where Chatwoot reaches this service is not known here.",
                                "Set DESKHAND_PUBLIC_ADDRESS, or settings.public_address of the connection.")
                        : reachable(address, release));
        return findings;
    }

    /** What trouble on the way means for one finding. */
    static Finding guarded(String name, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (HelpdeskUnavailable e) {
            return Finding.unknown(name, String.valueOf(e.getMessage()), "Check again in a moment.");
        } catch (HelpdeskRefused e) {
            return Finding.broken(name, String.valueOf(e.getMessage()), "See to that and check again.");
        }
    }

    static Finding address(HelpdeskAnswer answer, HelpdeskHttp.Heard heard) {
        return switch (answer) {
            case HelpdeskAnswer.Fine _ -> Finding.ok(ADDRESS, "Chatwoot answers at base_url.");
            case HelpdeskAnswer.Trouble trouble ->
                Finding.broken(ADDRESS, trouble.why(), "Check base_url, and that Chatwoot runs; then check again.");
            case HelpdeskAnswer.No no
            when no.status() >= 301 && no.status() <= 308 ->
                Finding.broken(ADDRESS, Releases.redirected(heard), "Change base_url.");
            case HelpdeskAnswer.No no
            when no.status() == 404 ->
                Finding.broken(
                        ADDRESS, "There is no Chatwoot at base_url: /api is not known there.", "Change base_url.");
            case HelpdeskAnswer.No no -> Finding.broken(ADDRESS, SetupRefusals.why(no, "base_url"), "Change base_url.");
        };
    }

    @Nullable
    String publicAddress(@Nullable Connection connection) {
        return addresses.of(connection);
    }

    /** Whether Chatwoot will deliver there, as far as can be told from here. */
    Finding reachable(String address, @Nullable Release release) {
        if (outbound.isPrivate(address)) {
            return release != null && release.isBefore(Release.GUARDED)
                    ? Finding.ok(PUBLIC_ADDRESS, address + " lies in the own network, which this release delivers to.")
                    : Finding.warning(
                            PUBLIC_ADDRESS,
                            address + " lies in the own network. Chatwoot delivers there only if it is allowed to.",
                            allow(release));
        }
        return address.startsWith("https:")
                ? Finding.ok(PUBLIC_ADDRESS, "Chatwoot delivers to " + address + ".")
                : Finding.warning(
                        PUBLIC_ADDRESS,
                        address + " is not encrypted, so customers' words can be read on the way.",
                        "Put a proxy with a certificate before Deskhand and set DESKHAND_PUBLIC_ADDRESS to https.");
    }

    private static String allow(@Nullable Release release) {
        return (release != null && release.isBefore(Release.GUARD_CAN_BE_SET)
                        ? "Update Chatwoot to " + Release.GUARD_CAN_BE_SET + " or newer and set "
                        : "Set ")
                + "SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true on Chatwoot's web and worker processes, or give this service a"
                + " public address.";
    }

    static boolean mayAnswer(Connection connection) {
        return connection.mode() == Mode.AUTO;
    }
}
