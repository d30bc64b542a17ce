package deskhand.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs this node holds. At its start and stop it runs none, so whatever is held in its name is free again. */
@Singleton
class NodeLocks {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLocks.class);

    private final JobRows rows;
    private final NodeName node;
    private final Clock clock;

    NodeLocks(JobRows rows, NodeName node, Clock clock) {
        this.rows = rows;
        this.node = node;
        this.clock = clock;
    }

    String node() {
        return node.get();
    }

    void release() {
        var released = rows.release(node.get(), clock.instant());
        if (released > 0) {
            LOG.info("Took back {} jobs that this node held and did not finish", released);
        }
    }
}
