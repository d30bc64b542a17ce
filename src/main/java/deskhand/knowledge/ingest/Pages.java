package deskhand.knowledge.ingest;

import deskhand.knowledge.Slugs;
import deskhand.knowledge.reading.Files;
import deskhand.knowledge.reading.Format;
import deskhand.knowledge.reading.Reading;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/** A page of the web as a document. */
@Singleton
class Pages {

    private final Web web;
    private final Files files;

    Pages(Web web, Files files) {
        this.web = web;
        this.files = files;
    }

    List<Connector.Fetched> read(Source source, String address) {
        var page = web.get(address);
        if (page.status() != 200) {
            return List.of();
        }
        var format = Format.of(page.type())
                .or(() -> Format.of(Objects.requireNonNullElse(page.address().getPath(), "")))
                .orElseThrow(() -> new SourceTrouble("It is neither a page nor a document that can be read.", false));
        return switch (files.read(page.bytes(), format)) {
            case Reading.Unreadable unreadable -> throw new SourceTrouble(unreadable.why(), false);
            case Reading.Text text ->
                List.of(new Connector.Fetched(
                        slug(source, address),
                        text.title() == null ? address : text.title(),
                        text.markdown(),
                        address,
                        null,
                        null,
                        null,
                        null));
        };
    }

    /** Two addresses that differ only in what a slug cannot hold must not become one document. */
    static String slug(Source source, String address) {
        return Slugs.of(source.name() + "/" + place(address)) + "-" + Integer.toHexString(address.hashCode());
    }

    /** Sitemaps name what is no address too, which is told when it is read. */
    private static String place(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost()
                    + Objects.requireNonNullElse(uri.getRawPath(), "")
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
