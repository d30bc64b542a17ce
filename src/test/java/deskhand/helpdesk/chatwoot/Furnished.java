package deskhand.helpdesk.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Account;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.testing.chatwoot.Inbox;
import deskhand.testing.chatwoot.Sender;
import deskhand.testing.chatwoot.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Chatwoot with people, inboxes and teams, of which no bot has heard yet, and a service that may be connected to it. */
final class Furnished implements AutoCloseable {

    static final String API_TOKEN = "a-token-of-some-length";
    static final String PUBLIC = "https://bot.example.com";
    static final Map<String, Object> SETTINGS =
            Map.of("deskhand.api-token", API_TOKEN, "deskhand.public-address", PUBLIC);

    private static final ObjectMapper JSON = new ObjectMapper();

    final Service service;
    final FakeChatwoot chatwoot;
    final Sender.Agent ada;
    final Sender.Agent rita;
    final Inbox web;
    final Inbox mail;
    final String slug;

    Furnished(Service service, String slug) {
        this(service, slug, Setup.usual());
    }

    Furnished(Service service, String slug, Setup setup) {
        this.service = service;
        this.slug = slug;
        chatwoot = FakeChatwoot.start(setup);
        var account = chatwoot.account();
        ada = account.administrator("Ada Boss");
        rita = account.agent("Rita Reader");
        web = account.inbox("Website", Channel.WEB_WIDGET).member(rita);
        mail = account.inbox("Mail", Channel.EMAIL).member(rita);
        service.query("select team from category union select team from red_line where team is not null")
                .forEach(team -> account.team(team, rita));
    }

    /** What a set-up needs, and no more than that. */
    Map<String, Object> wish() {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("slug", slug);
        wish.put("kind", "chatwoot");
        wish.put("base_url", chatwoot.url());
        wish.put("account", Integer.toString(Account.ID));
        wish.put("admin_token", ada.token());
        wish.put("read_token", rita.token());
        wish.put("inboxes", List.of(web.id(), mail.id()));
        return wish;
    }

    Map<String, Object> wish(String field, Object value) {
        var wish = wish();
        wish.put(field, value);
        return wish;
    }

    Told setUp() {
        return setUp(wish());
    }

    Told setUp(Map<String, Object> wish) {
        return told("POST", "/api/v1/connections", wish);
    }

    /** As one whose connection is there already: with no more than the administrator's token. */
    Told setUpAgain() {
        return setUp(Map.of("slug", slug, "admin_token", ada.token()));
    }

    Told change(Map<String, Object> change) {
        return told("PUT", "/api/v1/connections/" + slug, change);
    }

    Told told(String method, String path, Map<String, Object> body) {
        try {
            return new Told(service.send(method, path, JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Told check() {
        return new Told(service.get("/api/v1/connections/" + slug + "/check"));
    }

    Sender.AgentBot bot() {
        return chatwoot.account().bots().getFirst();
    }

    @Override
    public void close() {
        chatwoot.close();
    }

    /** An answer of ours. */
    record Told(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String detail() {
            return json().path("detail").asText();
        }

        /** Steps or findings of this name, as {@code state: says; do}. */
        List<String> about(String name) {
            var all = new ArrayList<String>();
            for (var list : List.of(json().path("steps"), json().path("findings"))) {
                list.forEach(one -> {
                    if (name.isEmpty() || one.path("name").asText().equals(name)) {
                        var todo = one.path("do").isTextual()
                                ? "; " + one.path("do").asText()
                                : "";
                        all.add(one.path("state").asText() + ": "
                                + one.path("says").asText() + todo);
                    }
                });
            }
            return all;
        }

        List<String> all() {
            return about("");
        }

        List<String> states() {
            return all().stream()
                    .map(one -> one.split(":")[0])
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
