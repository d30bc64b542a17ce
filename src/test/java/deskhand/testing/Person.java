package deskhand.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser: it keeps cookies and says of forms that they come from a page of the service. */
public final class Person {

    private final Service service;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();
    private Map<String, String> fetchSite = Map.of("Sec-Fetch-Site", "same-origin");

    private Person(Service service) {
        this.service = service;
    }

    public static Person at(Service service) {
        return new Person(service);
    }

    /** The same browser at another node. */
    public Person alsoAt(Service other) {
        var person = new Person(other);
        person.cookies.putAll(cookies);
        return person;
    }

    public HttpResponse<String> logIn(String email, String password) {
        return post("/access", Map.of("email", email, "password", password));
    }

    /** From now on forms come with these headers in place of those that browsers send. */
    public Person saying(Map<String, String> headers) {
        fetchSite = headers;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return exchange("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of("Accept", "text/html"));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(body),
                Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** What a script of a page asks the API for. */
    public HttpResponse<String> api(String method, String path, String json) {
        return exchange(
                method,
                path,
                HttpRequest.BodyPublishers.ofString(json),
                Map.of("Accept", "application/json", "Content-Type", "application/json"));
    }

    private HttpResponse<String> exchange(
            String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(service.uri(path)).method(method, body);
        headers.forEach(request::header);
        fetchSite.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = Service.exchange(request.build());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        var pair = setCookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Person bringing(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** As the service sent it last, with its attributes. */
    public String setCookie(String name) {
        return setCookies.reversed().stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }
}
