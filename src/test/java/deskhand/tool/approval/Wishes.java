package deskhand.tool.approval;

import deskhand.customer.Trust;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import deskhand.tool.Tool;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** The demo shop with one conversation of Mira's, and a model that asks for operations. */
public final class Wishes implements AutoCloseable {

    public static final String MIRA = "mira@example.com";

    public final Shop shop;
    public final String ref;

    private Wishes(Shop shop, String text) {
        this.shop = shop;
        this.ref = shop.inbox()
                .start(Shop.SLUG, new SandboxConversation.Customer("c1", "Mira Lindqvist", MIRA, true), "chat", text);
        shop.untilIdle();
    }

    public static Wishes of(Mode mode, String text) {
        return of(mode, text, Map.of());
    }

    public static Wishes of(Mode mode, String text, Map<String, Object> settings) {
        return new Wishes(Shop.open(mode, all(settings)), text);
    }

    public static Wishes on(String databaseUrl, Mode mode, String text, Map<String, Object> settings) {
        return new Wishes(Shop.openOn(databaseUrl, mode, all(settings)), text);
    }

    private static Map<String, Object> all(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.putIfAbsent("deskhand.demo", "true");
        all.putIfAbsent("deskhand.public-address", "https://bot.example.com");
        return all;
    }

    public long conversation() {
        return shop.service.count("select id from conversation where ref = '" + ref + "' order by id desc limit 1");
    }

    /** The turn in which the model asks. */
    public long turn() {
        return shop.service.count("select min(id) from turn where conversation_id = " + conversation());
    }

    public Tool.Caller caller(String email, Trust trust) {
        return new Tool.Caller(turn(), conversation(), Shop.SLUG, "subscription", "en", trust, email);
    }

    /** What the model is told when it asks for this on Mira's behalf. */
    public Tool.Result ask(String operation, String arguments) {
        return tool(operation).use(caller(MIRA, Trust.VERIFIED), arguments);
    }

    /** What the model is told, asking for a customer and agreed to by Robin; the approval as the API then has it. */
    public String askAndApprove(String email, String operation, String arguments) {
        var told = tool(operation).use(caller(email, Trust.VERIFIED), arguments);
        return told instanceof Tool.Result.Pending pending
                ? approve(pending.approval()).body()
                : told.text();
    }

    /** The number of an approval that waits now. */
    public long waits(String operation, String arguments) {
        return ((Tool.Result.Pending) ask(operation, arguments)).approval();
    }

    /** Mira's wish in any conversation of any helpdesk; the number of the approval. */
    public static long waits(Service service, String connection, long conversation, String operation) {
        var turn = service.count("select max(id) from turn where conversation_id = " + conversation);
        var caller = new Tool.Caller(turn, conversation, connection, "subscription", "en", Trust.VERIFIED, MIRA);
        return ((Tool.Result.Pending) tool(service, operation).use(caller, "{}")).approval();
    }

    public Tool tool(String operation) {
        return tool(shop.service, operation);
    }

    private static Tool tool(Service service, String operation) {
        var tools = service.bean(OperationTools.class);
        return switch (operation) {
            case "change_frequency" -> tools.changeFrequency();
            case "skip_month" -> tools.skipMonth();
            case "pause_subscription" -> tools.pauseSubscription();
            case "change_address" -> tools.changeAddress();
            case "create_damage_claim" -> tools.createDamageClaim();
            case "request_photos" -> tools.requestPhotos();
            case "process_return" -> tools.processReturn();
            case "process_refund_request" -> tools.processRefundRequest();
            case "update_customer_preferences" -> tools.updateCustomerPreferences();
            default -> tools.createSupportTicket();
        };
    }

    public HttpResponse<String> approve(long id) {
        return shop.service.send("POST", "/api/v1/approvals/" + id + "/approve", "{\"by\":\"Robin\"}");
    }

    public HttpResponse<String> decide(long id, String deed, String body) {
        return shop.service.send("POST", "/api/v1/approvals/" + id + "/" + deed, body);
    }

    public String state(long id) {
        return shop.service.query("select state from approval where id = " + id).getFirst();
    }

    public String subscription(String column) {
        return shop.service
                .query("select s." + column + "::text from subscription s join customer c on c.id = s.customer_id"
                        + " where c.email = '" + MIRA + "'")
                .getFirst();
    }

    public long refunds() {
        return shop.service.count("select count(*) from payment where kind = 'refund' and source = 'deskhand'");
    }

    @Override
    public void close() {
        shop.close();
    }
}
