package deskhand.tool.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with trouble instead of reading more than so many bytes. */
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var read = super.read(into, from, most);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws McpTrouble {
        left -= read;
        if (left < 0) {
            throw McpTrouble.refused("It answered more than is read.");
        }
    }
}
