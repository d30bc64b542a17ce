package deskhand.tool.mcp;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a server still offers what was allowed. A tool that became another one under its old name is suspended until an admin
 * has looked at it again; one that is not offered for a while is not, for nothing else took its place.
 */
@Singleton
class Pins {

    static final String CHANGED = "The server offers something else under this name now.";
    static final String MOVED = "The server's address was changed.";

    private static final Logger log = LoggerFactory.getLogger(Pins.class);

    private final McpRows rows;
    private final Clock clock;

    enum Now {
        SAME,
        OTHER,
        GONE
    }

    Pins(McpRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Now of(Allowed tool, ServerRow server, Map<String, Offer> offers) {
        var offer = offers.get(tool.row().tool());
        if (offer == null) {
            return Now.GONE;
        }
        if (offer.text().equals(tool.offer().text())) {
            return Now.SAME;
        }
        keep(server, offers);
        return Now.OTHER;
    }

    /** After a look: what is on offer, and which tools became others. */
    void keep(ServerRow server, Map<String, Offer> offers) {
        rows.servers().offers(server.name(), server.url(), Offers.written(offers.values()), clock.instant());
        for (var row : rows.allowed().of(server.name())) {
            var offer = offers.get(row.tool());
            if (offer != null
                    && !offer.text().equals(row.definition())
                    && rows.allowed().suspend(row.server(), row.tool(), row.definition(), CHANGED) > 0) {
                log.warn("The tool {} is suspended: its server offers something else under this name", row.name());
            }
        }
        rows.forget();
    }
}
