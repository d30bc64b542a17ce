package deskhand.console;

import deskhand.testing.Service;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms as a browser without JavaScript does. */
public final class Posts {

    private static final String BOUNDARY = "----a-boundary-of-ours";

    private Posts() {}

    public static HttpResponse<String> post(Service service, String token, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return Service.exchange(request(service, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** By somebody at the machine itself. */
    public static HttpResponse<String> post(Service service, String path, Map<String, String> form) {
        return post(service, "none", path, form);
    }

    public static HttpResponse<String> upload(
            Service service, String path, String name, String file, Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((field, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, field, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, name))
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(file)
                .append("\r\n--")
                .append(BOUNDARY)
                .append("--\r\n");
        return Service.exchange(request(service, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** The page that an answer leads to. */
    public static String followed(Service service, HttpResponse<String> answer) {
        return service.get(location(answer)).body();
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(service.uri(path)).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
