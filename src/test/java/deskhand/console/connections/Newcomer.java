package deskhand.console.connections;

import deskhand.console.Posts;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Account;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.testing.chatwoot.Inbox;
import deskhand.testing.chatwoot.Sender;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody with a fresh service and a Chatwoot of which no bot has heard yet. */
public final class Newcomer implements AutoCloseable {

    static final String API_TOKEN = "a-token-of-some-length";

    final Service service;
    final FakeChatwoot chatwoot;
    final Sender.Agent ada;
    final Sender.Agent rita;
    final Inbox web;
    final Inbox mail;

    public Newcomer() {
        this(Map.of());
    }

    Newcomer(Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>(Map.of("deskhand.api-token", API_TOKEN));
        settings.putAll(more);
        service = Service.start(settings).showing(API_TOKEN);
        chatwoot = FakeChatwoot.start();
        var account = chatwoot.account();
        ada = account.administrator("Ada Boss");
        rita = account.agent("Rita Reader");
        web = account.inbox("Website", Channel.WEB_WIDGET).member(rita);
        mail = account.inbox("Mail <b>desk</b>", Channel.EMAIL).member(rita);
        service.query("select team from category union select team from red_line where team is not null")
                .forEach(team -> account.team(team, rita));
    }

    Map<String, String> filledIn() {
        var form = new LinkedHashMap<String, String>();
        form.put("slug", "acme");
        form.put("base_url", chatwoot.url());
        form.put("account", Integer.toString(Account.ID));
        form.put("admin_token", ada.token());
        form.put("read_token", rita.token());
        form.put("public_address", service.uri("").toString());
        return form;
    }

    Map<String, String> filledIn(String name, String value) {
        var form = filledIn();
        form.put(name, value);
        return form;
    }

    String page(String path) {
        return service.get(path).body();
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return Posts.post(service, API_TOKEN, path, form);
    }

    @Override
    public void close() {
        service.close();
        chatwoot.close();
    }
}
