package deskhand.knowledge.reading;

import deskhand.base.Storable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file of any format. Whatever is wrong with the file comes back as a reason, never as an exception. */
@Singleton
public class Files {

    /** Bytes of one file. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Characters of text in one document; a thick manual has two million. */
    static final int LONGEST = 4_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    public Reading read(byte[] file, Format format) {
        if (file.length > LARGEST) {
            return new Reading.Unreadable("The file is larger than 20 MB. Split it into smaller ones.");
        }
        try {
            var deadline = new Deadline(Deadline.PATIENCE);
            var text = switch (format) {
                case MARKDOWN -> MarkdownText.read(decoded(file));
                case TEXT -> new Reading.Text(null, decoded(file));
                case HTML -> HtmlText.read(decoded(file));
                case PDF -> PdfText.read(file, deadline);
                case DOCX -> DocxText.read(file, deadline);
            };
            return checked(text);
        } catch (TooMuch e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Not the message: it may quote the file.
            LOG.info("A {} file could not be read: {}", format, e.getClass().getSimpleName());
            return new Reading.Unreadable("The file is damaged, encrypted or not what its name says.");
        }
    }

    private static Reading checked(Reading.Text text) {
        if (text.markdown().isBlank()) {
            return new Reading.Unreadable("There is no text in the file. A scanned file needs text recognition first.");
        }
        if (text.markdown().length() > LONGEST) {
            return new Reading.Unreadable(
                    "The file has more than four million characters. Split it into smaller ones.");
        }
        var title = text.title() == null || text.title().isBlank()
                ? null
                : Storable.text(text.title().strip());
        return new Reading.Text(title, Storable.text(text.markdown().strip()));
    }

    /** UTF-8 as nearly everything is, otherwise what Windows wrote. */
    private static String decoded(byte[] file) {
        var start =
                file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, start, file.length - start))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
