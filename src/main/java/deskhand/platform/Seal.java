package deskhand.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names one state of something that people edit, so that nobody overwrites what they have not seen. */
public final class Seal {

    /** Of what does not exist. */
    public static final String NONE = "none";

    private static final int BYTES = 8;

    private Seal() {}

    /** The same for equal records. */
    public static String of(@Nullable Object state) {
        if (state == null) {
            return NONE;
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the header ETag has it. */
    public static String tag(Object state) {
        return '"' + of(state) + '"';
    }

    /**
     * Call it with the row locked.
     *
     * @param seen the seal of what was seen, with or without quotes; null does not ask
     * @param what is named to whoever was slower
     * @throws Outdated if it is not like that any more
     */
    public static void check(@Nullable String seen, @Nullable Object now, String what) {
        if (seen == null || seen.isBlank()) {
            return;
        }
        var plain = seen.strip().replaceFirst("^W/", "").replace("\"", "");
        var same = plain.equals("*") ? now != null : plain.equals(of(now));
        if (!same) {
            throw new Outdated(what);
        }
    }
}
