package deskhand.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class FilesTest {

    private final Files files = new Files();

    @Test
    void markdown_gives_its_first_heading_as_title() {
        assertThat(files.read("# Returns\n\nWithin 30 days.".getBytes(UTF_8), Format.MARKDOWN))
                .isEqualTo(new Reading.Text("Returns", "Within 30 days."));
    }

    @Test
    void front_matter_is_no_text() {
        assertThat(files.read(
                        "---\ntitle: \"Returns\"\nlayout: page\n---\nWithin 30 days.".getBytes(UTF_8), Format.MARKDOWN))
                .isEqualTo(new Reading.Text("Returns", "Within 30 days."));
    }

    @Test
    void of_a_page_only_what_is_said_is_kept() {
        var html = """
                <html><head><title>Shop | Returns</title><script>track()</script></head><body>
                <nav><a href="/">Home</a></nav>
                <article><h1>Returns</h1><p>You can return what you do not like, as long as it is unopened, and within
                thirty days after the parcel came to you. We pay the postage for parcels from the European Union.</p>
                <h2>How</h2><ol><li>Print the label</li><li><p>Bring the parcel to a <b>post office</b></p></li></ol>
                <table><tr><th>Country</th><th>Days</th></tr><tr><td>Norway</td><td>8</td></tr></table></article>
                <footer>Imprint</footer></body></html>
                """;

        var text = text(html.getBytes(UTF_8), Format.HTML);

        assertThat(text.title()).isEqualTo("Returns");
        assertThat(text.markdown())
                .contains("## How", "- Print the label", "- Bring the parcel to a post office", "| Norway | 8 |")
                .doesNotContain("Home", "Imprint", "track", "<");
    }

    @Test
    void a_page_nested_a_million_deep_is_refused_at_once() {
        var html = "<div>".repeat(1_000_000) + "Deep down";

        assertThat(files.read(html.getBytes(UTF_8), Format.HTML))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.why()).contains("nested"));
    }

    @Test
    void a_long_list_without_closing_tags_is_not_nested() {
        var html = "<ul>" + "<li>One more".repeat(10_000) + "</ul>";

        assertThat(text(html.getBytes(UTF_8), Format.HTML).markdown()).startsWith("- One more\n- One more");
    }

    @Test
    void text_of_old_windows_machines_is_read() throws IOException {
        var text = text("Größe und Maße".getBytes("windows-1252"), Format.TEXT);

        assertThat(text.markdown()).isEqualTo("Größe und Maße");
    }

    @Test
    void a_pdf_is_read_page_by_page() throws IOException {
        assertThat(text(pdf("Refunds take five days.", "Gift cards are not refunded."), Format.PDF)
                        .markdown())
                .contains("Refunds take five days.", "Gift cards are not refunded.");
    }

    @Test
    void a_pdf_cut_in_half_is_said_to_be_damaged() throws IOException {
        var whole = pdf("Refunds take five days.");
        var half = Arrays.copyOf(whole, whole.length / 3);

        assertThat(files.read(half, Format.PDF)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_word_file_keeps_headings_lists_and_tables() throws IOException {
        var document = words("""
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Cancelling</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">Any time, </w:t></w:r><w:r><w:t>at no cost.</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Steps</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Sign in</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:tc>
                <w:tc><w:p><w:r><w:t>Notice</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """);

        var text = text(zip(Map.of("word/document.xml", document)), Format.DOCX);

        assertThat(text.title()).isEqualTo("Cancelling");
        assertThat(text.markdown()).contains("Any time, at no cost.", "## Steps", "- Sign in", "| Box  | Notice  |");
    }

    @Test
    void entities_in_a_word_file_are_not_unfolded() throws IOException {
        var laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"x\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";

        assertThat(files.read(zip(Map.of("word/document.xml", laughs.getBytes(UTF_8))), Format.DOCX))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_word_file_that_unfolds_without_end_is_left() throws IOException {
        var bomb = zip(Map.of("word/document.xml", new byte[120 << 20]));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(files.read(bomb, Format.DOCX)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void more_than_twenty_megabytes_are_refused() {
        assertThat(files.read(new byte[Files.LARGEST + 1], Format.TEXT))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.why()).contains("20 MB"));
    }

    @Test
    void a_file_without_text_says_what_to_do() {
        assertThat(files.read(" \n ".getBytes(UTF_8), Format.TEXT))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.why()).contains("no text"));
    }

    @Test
    void an_archive_gives_its_readable_files_whatever_they_are_called() throws IOException {
        var zip = zip(Map.of(
                "../../etc/returns.md", "# Returns\n\nThirty days.".getBytes(UTF_8),
                "photo.png", new byte[10],
                "bad.pdf", "nothing".getBytes(UTF_8)));

        var archive = Archive.read(zip, files);

        assertThat(archive.trouble()).isEmpty();
        assertThat(archive.files())
                .extracting(Archive.Item::name)
                .containsExactlyInAnyOrder("../../etc/returns.md", "bad.pdf");
        assertThat(archive.files())
                .filteredOn(item -> item.reading() instanceof Reading.Text)
                .hasSize(1);
    }

    @Test
    void an_archive_that_unfolds_without_end_is_left() throws IOException {
        var zip = zip(Map.of("a.bin", new byte[150 << 20], "b.bin", new byte[100 << 20]));

        assertThat(Archive.read(zip, files).trouble()).contains("unfolds");
    }

    private Reading.Text text(byte[] file, Format format) {
        assertThat(files.read(file, format)).isInstanceOf(Reading.Text.class);
        return (Reading.Text) files.read(file, format);
    }

    private static byte[] words(String body) {
        return ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String... pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
