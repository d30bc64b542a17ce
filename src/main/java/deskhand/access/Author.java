package deskhand.access;

import io.micronaut.http.HttpRequest;

/**
 * Who changes something and by what.
 *
 * @param who the name of the account or key
 * @param role what they are at that time; empty if it is not known who it is
 * @param how by which request, or by what else
 */
public record Author(String who, String role, String how) {

    public static Author of(HttpRequest<?> request) {
        var how = request.getMethodName() + " " + request.getPath();
        return Visitor.of(request)
                .map(visitor -> new Author(visitor.name(), visitor.role().name(), how))
                .orElse(new Author("unknown", "", how));
    }
}
