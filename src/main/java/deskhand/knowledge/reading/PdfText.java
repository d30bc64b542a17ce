package deskhand.knowledge.reading;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, page by page in reading order. */
final class PdfText {

    private static final int MOST_PAGES = 1_000;

    /** What a file unfolds to goes to disk beyond the first bytes, and ends it beyond the second. */
    private static final long IN_MEMORY = 24L << 20;

    private static final long IN_ALL = 400L << 20;

    private PdfText() {}

    static Reading.Text read(byte[] file, Deadline deadline) throws IOException {
        var room = MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL).streamCache;
        try (var pdf = Loader.loadPDF(file, "", null, null, room)) {
            deadline.check();
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new TooMuch("The file has more than 1,000 pages. Split it into smaller ones.");
            }
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw new TooMuch("The file's owner does not allow to take its text out.");
            }
            var stripper = new Bounded(deadline);
            stripper.setSortByPosition(true);
            stripper.setParagraphEnd("\n\n");
            var text = stripper.getText(pdf);
            return new Reading.Text(pdf.getDocumentInformation().getTitle(), unwrapped(text));
        }
    }

    /** Lines that were only broken because the page was too narrow belong together. */
    private static String unwrapped(String text) {
        return text.replace("\r", "")
                .replaceAll("(?<=\\p{L})-\\n(?=\\p{Ll})", "")
                .replaceAll("(?<=[^\\n.:!?])\\n(?=[\\p{L}\\p{N}(])", " ")
                .replaceAll("[ \\t]{2,}", " ");
    }

    private static final class Bounded extends PDFTextStripper {

        private final Deadline deadline;
        private int characters;

        Bounded(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > Files.LONGEST) {
                throw new TooMuch("The file has more than four million characters. Split it into smaller ones.");
            }
            super.processTextPosition(text);
        }
    }
}
