package deskhand.tool.http;

import deskhand.platform.Vault;
import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.Prints;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import deskhand.platform.listing.Listing;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools that admins defined, without their secrets. */
@Singleton
class HttpToolsPart implements ConfigPart {

    private final HttpToolRows rows;
    private final HttpToolsController api;
    private final Vault vault;
    private final Prints prints;
    private final Shape<HttpToolsController.ToolChange> shape;

    HttpToolsPart(HttpToolRows rows, HttpToolsController api, Vault vault, Prints prints, Shapes shapes) {
        this.rows = rows;
        this.api = api;
        this.vault = vault;
        this.prints = prints;
        this.shape = shapes.of(HttpToolsController.ToolChange.class, "secret");
    }

    @Override
    public String name() {
        return "http_tools";
    }

    @Override
    public int order() {
        return 180;
    }

    @Override
    public List<String> addresses() {
        return List.of("http-tools/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var tool : api.httpTools(Listing.WHOLE)) {
            var item = shape.item(tool);
            rows.find(tool.name()).map(HttpToolRow::secret).ifPresent(secret -> {
                var print = prints.of(() -> vault.open(secret, HttpTool.place(tool.name())));
                item.put(SECRETS, Map.of("secret", print));
            });
            items.put(tool.name(), item);
        }
        return items;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        api.putHttpTool(item, shape.change(content));
    }

    @Override
    public void remove(String item) {
        api.deleteHttpTool(item);
    }
}
