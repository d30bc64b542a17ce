package deskhand.knowledge.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lets so many bytes through and no more: a packed megabyte can unfold to terabytes. */
final class Bounded extends FilterInputStream {

    private final Deadline deadline;
    private long left;

    Bounded(InputStream in, long most, Deadline deadline) {
        super(in);
        this.deadline = deadline;
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var number = super.read(bytes, offset, length);
        if (number > 0) {
            count(number);
        }
        return number;
    }

    void skipAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** The entry of a zip is closed by asking for the next one. */
    @Override
    public void close() {}

    private void count(int number) {
        left -= number;
        deadline.check();
        if (left < 0) {
            throw new TooMuch("The file unfolds to more than may be read of one.");
        }
    }
}
