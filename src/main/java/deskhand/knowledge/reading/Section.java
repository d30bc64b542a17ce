package deskhand.knowledge.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A piece of a document that can be read by itself. {@code heading} is the path to it: title, chapter, section. */
public record Section(String heading, String text) {

    /** The same for the same words, so that nothing is computed twice for them. */
    public byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(heading.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
