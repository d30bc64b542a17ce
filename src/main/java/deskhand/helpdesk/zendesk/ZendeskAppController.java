package deskhand.helpdesk.zendesk;

import deskhand.base.Shipped;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The app that shows the panel beside a ticket, as Zendesk wants it uploaded. */
@Controller("/api/v1/connections/{slug}/zendesk-app")
@Tag(name = "Connections")
@GuardedApi
class ZendeskAppController {

    private static final String FOLDER = "zendesk-app/";
    private static final String PANEL = "assets/panel.js";
    private static final List<String> FILES = List.of(
            "manifest.json",
            "assets/iframe.html",
            PANEL,
            "assets/panel.css",
            "assets/logo.png",
            "assets/logo-small.png",
            "translations/en.json");

    private final Connections connections;
    private final AddressSettings addresses;

    ZendeskAppController(Connections connections, AddressSettings addresses) {
        this.connections = connections;
        this.addresses = addresses;
    }

    /** The app of a Zendesk connection, to be uploaded as a private app. It holds no key: that is entered when it is installed. */
    @Get
    @Produces("application/zip")
    @ApiResponse(
            responseCode = "200",
            description = "a zip file",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<byte[]> zendeskApp(String slug) {
        var connection = connections
                .find(ZendeskHelpdesk.KIND, slug)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "There is no Zendesk connection " + slug + "."));
        return HttpResponse.ok(zip(panel(connection)))
                .header("Content-Disposition", "attachment; filename=\"deskhand-zendesk-app.zip\"");
    }

    /** It goes into a script, so only what is plainly an address may. */
    private String panel(Connection connection) {
        var address = addresses.of(connection);
        if (address == null || !address.startsWith("https://") || !address.matches("[A-Za-z0-9:/._~-]+")) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "Zendesk shows only pages over https: set DESKHAND_PUBLIC_ADDRESS, such as https://bot.example.com.");
        }
        return URI.create(address) + "/sidebar/" + connection.slug();
    }

    private byte[] zip(String panel) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : FILES) {
                zip.putNextEntry(new ZipEntry(name));
                var file = Shipped.bytes(FOLDER + name);
                zip.write(name.equals(PANEL) ? withAddress(file, panel) : file);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withAddress(byte[] script, String panel) {
        return new String(script, StandardCharsets.UTF_8)
                .replace("{{address}}", panel)
                .getBytes(StandardCharsets.UTF_8);
    }
}
