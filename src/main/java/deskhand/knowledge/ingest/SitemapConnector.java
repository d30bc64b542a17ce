package deskhand.knowledge.ingest;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a sitemap names, and the sitemaps that it names. Settings: {@code sitemap}, its address, and {@code under}, the
 * beginning that addresses must have, where not all are wanted.
 */
@Singleton
class SitemapConnector implements Connector {

    private static final int MOST_PAGES = 20_000;
    private static final int MOST_SITEMAPS = 200;

    /** In one sitemap, as the protocol has it. */
    private static final int MOST_NAMED = 50_000;

    private static final int LARGEST = 50 << 20;

    private final Web web;
    private final Pages pages;
    private final Guarded guarded;

    SitemapConnector(Web web, Pages pages, Guarded guarded) {
        this.web = web;
        this.pages = pages;
        this.guarded = guarded;
    }

    @Override
    public String kind() {
        return "sitemap";
    }

    @Override
    public @Nullable String check(Source source) {
        try {
            guarded.check(source.setting("sitemap"));
            return null;
        } catch (SourceTrouble trouble) {
            return "settings.sitemap is the address of a sitemap. " + trouble.why();
        }
    }

    @Override
    public List<String> list(Source source) {
        var open = new ArrayDeque<String>(List.of(source.setting("sitemap")));
        var seen = new LinkedHashSet<String>();
        var found = new LinkedHashSet<String>();
        while (!open.isEmpty()) {
            var next = open.poll();
            if (seen.add(next)) {
                read(next, source.setting("under"), open, found);
            }
            if (seen.size() > MOST_SITEMAPS || found.size() > MOST_PAGES) { // half of them would retire the other half
                throw new SourceTrouble(
                        "There are more than 20,000 pages or 200 sitemaps. Name a part of them by settings.under, or one of"
                                + " the sitemaps.",
                        false);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<Fetched> read(Source source, String key) {
        return pages.read(source, key);
    }

    @Override
    public List<String> slugs(Source source, String key) {
        return List.of(Pages.slug(source, key));
    }

    private void read(String sitemap, String under, ArrayDeque<String> open, Set<String> found) {
        var page = web.get(sitemap);
        if (page.status() != 200) {
            throw new SourceTrouble("There is no sitemap at " + sitemap + ".", false);
        }
        try (var in = unpacked(page.bytes())) {
            for (var named : named(in)) {
                if (named.isSitemap()) {
                    open.add(named.address());
                } else if (named.address().startsWith(under) && found.size() <= MOST_PAGES) {
                    found.add(named.address());
                }
            }
        } catch (IOException | XMLStreamException _) {
            throw new SourceTrouble("The sitemap " + sitemap + " is damaged.", false);
        }
    }

    private static InputStream unpacked(byte[] bytes) throws IOException {
        var packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        var in = new ByteArrayInputStream(bytes);
        if (!packed) {
            return in;
        }
        try (var unpacking = new GZIPInputStream(in)) {
            return new ByteArrayInputStream(unpacking.readNBytes(LARGEST));
        }
    }

    private record Named(boolean isSitemap, String address) {}

    private static List<Named> named(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(in);
        var named = new ArrayList<Named>();
        var inSitemap = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && !isExtension(xml.getNamespaceURI())) {
                switch (xml.getLocalName()) {
                    case "sitemap" -> inSitemap = true;
                    case "url" -> inSitemap = false;
                    case "loc" ->
                        named.add(new Named(inSitemap, xml.getElementText().strip()));
                    default -> {}
                }
                if (named.size() > MOST_NAMED) {
                    throw new SourceTrouble("A sitemap names more than the 50,000 addresses that one may have.", false);
                }
            }
        }
        return named;
    }

    /** Pictures and videos of a page have addresses too. */
    private static boolean isExtension(@Nullable String namespace) {
        return namespace != null && namespace.startsWith("http://www.google.com/schemas/");
    }
}
