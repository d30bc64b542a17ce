package deskhand.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of a Word file with its headings, lists and tables. Reads the one part that holds the words, and no entities. */
final class DocxText {

    private static final String WORDS = "word/document.xml";
    private static final int MOST_PARTS = 5_000;

    /** Bytes that a part may unfold to. */
    private static final long LARGEST_PART = 100L << 20;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deadline deadline;
    private @Nullable String title;
    private int heading;
    private boolean item;
    private int cells;

    private DocxText(Deadline deadline) {
        this.deadline = deadline;
    }

    static Reading.Text read(byte[] file, Deadline deadline) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var parts = 0; parts < MOST_PARTS; parts++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    throw new IOException("no words in it");
                }
                deadline.check();
                if (entry.getName().equals(WORDS)) {
                    return new DocxText(deadline).read(new Bounded(zip, LARGEST_PART, deadline));
                }
                new Bounded(zip, LARGEST_PART, deadline).skipAll();
            }
        }
        throw new TooMuch("The file has too many parts.");
    }

    private Reading.Text read(InputStream in) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                take(xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new Reading.Text(title, text.toString());
    }

    private void take(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> {
                deadline.check();
                heading = 0;
                item = false;
            }
            case "pStyle" -> style(xml);
            case "numPr" -> item = true;
            case "t" -> paragraph.append(xml.getElementText());
            case "tab" -> paragraph.append(' ');
            case "br" -> paragraph.append('\n');
            case "tr" -> {
                text.append("| ");
                cells++;
            }
            default -> {}
        }
    }

    private void style(XMLStreamReader xml) {
        var style = xml.getAttributeValue(null, "val");
        var name = style != null ? style : xml.getAttributeValue(xml.getNamespaceURI(), "val");
        if (name == null) {
            return;
        }
        if (name.equalsIgnoreCase("Title")) {
            heading = 1;
        } else if (name.matches("(?i)(heading|berschrift|titre|titolo|ttulo)[1-6]")) {
            heading = name.charAt(name.length() - 1) - '0' + 1;
        } else if (name.toLowerCase(Locale.ROOT).startsWith("list")) {
            item = true;
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> paragraph();
            case "tc" -> text.append(" | ");
            case "tr" -> {
                cells--;
                text.append('\n');
            }
            case "tbl" -> text.append('\n');
            default -> {}
        }
        if (text.length() + paragraph.length() > Files.LONGEST) {
            throw new TooMuch("The file has more than four million characters. Split it into smaller ones.");
        }
    }

    private void paragraph() {
        var words = paragraph.toString().strip();
        paragraph.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (cells > 0) {
            text.append(words.replace('\n', ' ')).append(' ');
        } else if (heading == 1 && title == null) {
            title = words;
        } else if (heading > 0) {
            text.append('\n')
                    .append("#".repeat(Math.clamp(heading, 2, 6)))
                    .append(' ')
                    .append(words)
                    .append("\n\n");
        } else if (item) {
            text.append("- ").append(words).append('\n');
        } else {
            text.append('\n').append(words).append('\n');
        }
    }
}
