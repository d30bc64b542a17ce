package deskhand.knowledge.ingest;

import deskhand.knowledge.KnowledgeSettings;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Addresses that may be fetched. Whoever may name an address must not reach with it what only this machine can reach: other
 * services on it, the network behind it unless that is wanted, and the cloud's metadata never.
 */
@Singleton
class Guarded {

    private final KnowledgeSettings settings;
    private final OutboundAddresses outbound;

    Guarded(KnowledgeSettings settings, OutboundAddresses outbound) {
        this.settings = settings;
        this.outbound = outbound;
    }

    /** The address, or {@link SourceTrouble} that says why not. */
    URI check(String address) {
        return switch (outbound.check(address.strip())) {
            case OutboundAddress.Fine(var _, var isPrivate)
            when isPrivate && !settings.allowPrivateAddresses() ->
                throw new SourceTrouble(
                        "The address is inside a private network. Set DESKHAND_KNOWLEDGE_ALLOW_PRIVATE_ADDRESSES if that"
                                + " is wanted.",
                        false);
            case OutboundAddress.Fine(var uri, var _) -> uri;
            case OutboundAddress.Forbidden(var why) -> throw new SourceTrouble(why, false);
            case OutboundAddress.Unresolved unresolved -> throw new SourceTrouble(unresolved.why(), true);
        };
    }

    URI check(URI address) {
        return check(address.toString());
    }
}
