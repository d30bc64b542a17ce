package deskhand.tool.mcp;

import java.io.IOException;

/** A server did not do what was asked. The message is a sentence of ours, for people and models alike. */
final class McpTrouble extends IOException {

    private final boolean down;

    private McpTrouble(String why, boolean down) {
        super(why);
        this.down = down;
    }

    /** There is no talking to it now. */
    static McpTrouble down(String why) {
        return new McpTrouble(why, true);
    }

    /** It answered, and refuses. {@code why} has its own words in it. */
    static McpTrouble refused(String why) {
        return new McpTrouble(why, false);
    }

    boolean isDown() {
        return down;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
