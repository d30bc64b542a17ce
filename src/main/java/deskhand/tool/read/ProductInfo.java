package deskhand.tool.read;

import deskhand.customer.Product;
import deskhand.customer.Products;
import deskhand.customer.Trust;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the shop sells. */
@Singleton
class ProductInfo implements Tool {

    private static final int MOST = 5;
    private static final String SCHEMA = """
            {"type":"object","properties":{"product":{"type":"string","minLength":2,"maxLength":120,\
            "description":"name or part of the name, as the customer said it"}},"required":["product"],\
            "additionalProperties":false}""";

    private final OwnRecords records;
    private final Products products;

    ProductInfo(OwnRecords records, Products products) {
        this.records = records;
        this.products = products;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "product_info",
                "Finds products of the shop by name, with description and price.",
                SCHEMA,
                false,
                Trust.ANONYMOUS,
                Duration.ofSeconds(5));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        var wanted = Objects.requireNonNullElse(records.argument(arguments, "product"), "");
        var found = products.find(wanted, MOST);
        if (found.isEmpty()) {
            return new Result.Done("There is no such product in the catalogue.");
        }
        var first = found.getFirst();
        var fields = new LinkedHashMap<String, String>();
        fields.put("product.name", first.name());
        fields.put("product.description", first.description());
        var cost = first.cost();
        if (cost != null) {
            fields.put("product.price", cost.toString());
        }
        return new Result.Done(found.stream().map(ProductInfo::told).collect(Collectors.joining("\n")), fields);
    }

    private static String told(Product product) {
        var cost = product.cost();
        return product.name()
                + (product.description().isBlank() ? "" : ": " + product.description())
                + (cost == null ? "." : ". Price: " + cost + ".");
    }
}
