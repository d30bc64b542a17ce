package deskhand.access.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** From where somebody asks. Only a header that a proxy in front is known to set is believed, and of it what that proxy added. */
@Singleton
class ClientAddress {

    private final AccountSettings settings;

    ClientAddress(AccountSettings settings) {
        this.settings = settings;
    }

    String of(HttpRequest<?> request) {
        var header = settings.clientAddressHeader();
        var told = header == null ? null : request.getHeaders().getAll(header);
        if (told != null && !told.isEmpty()) {
            var parts = told.getLast().split(",");
            return parts[parts.length - 1].strip();
        }
        var address = request.getRemoteAddress().getAddress();
        return address == null ? request.getRemoteAddress().getHostString() : address.getHostAddress();
    }
}
