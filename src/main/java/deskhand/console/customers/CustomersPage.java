package deskhand.console.customers;

import deskhand.base.Money;
import deskhand.customer.CsvImport;
import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.customer.RecordKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customers in the browser. Addresses are sent as forms, because what stands in the address line is written to logs. */
@Hidden
@Controller("/customers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CustomersPage {

    private static final int LARGEST = 10_000_000;
    private static final int LONGEST = 320;
    /** In the order in which they have to come. */
    private static final RecordKind[] KINDS = {
        RecordKind.CUSTOMER,
        RecordKind.SUBSCRIPTION,
        RecordKind.ORDER,
        RecordKind.ITEM,
        RecordKind.SHIPMENT,
        RecordKind.PAYMENT,
        RecordKind.CLAIM,
        RecordKind.PRODUCT
    };

    private final Customers customers;
    private final CsvImport imports;

    CustomersPage(Customers customers, CsvImport imports) {
        this.customers = customers;
        this.imports = imports;
    }

    @Get
    ModelAndView<Map<String, Object>> empty() {
        return page(null, null);
    }

    private static ModelAndView<Map<String, Object>> page(@Nullable CardView card, @Nullable ImportView imported) {
        var model = new HashMap<String, Object>();
        model.put("card", card);
        model.put("imported", imported);
        model.put(
                "kinds",
                Stream.of(KINDS)
                        .collect(Collectors.toMap(
                                CustomersPage::word, CsvImport::columns, (one, _) -> one, LinkedHashMap::new)));
        return new ModelAndView<>("customers/page", model);
    }

    private static String word(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Post("/look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Map<String, Object>> look(@Body Map<String, String> sent) {
        var email = sent.getOrDefault("email", "").strip();
        if (email.isEmpty() || email.length() > LONGEST) {
            return page(null, null);
        }
        var look = customers.look(email);
        var file = look.file().orElse(null);
        return page(
                new CardView(
                        email,
                        file,
                        file == null
                                ? List.of()
                                : file.purchases().stream()
                                        .map(CustomersPage::order)
                                        .toList(),
                        look.unknown()),
                null);
    }

    private static CardView.Order order(CustomerFile.Purchase purchase) {
        return new CardView.Order(
                purchase.number(),
                purchase.status(),
                money(purchase.total()),
                LocalDate.ofInstant(purchase.placedAt(), ZoneOffset.UTC).toString(),
                purchase.items().stream()
                        .map(item -> item.quantity() + " × " + item.name())
                        .collect(Collectors.joining(", ")),
                purchase.shipments().stream()
                        .map(shipment -> shipment.carrier() + " " + shipment.trackingNumber())
                        .collect(Collectors.joining(", ")));
    }

    static String money(Money money) {
        return money.toString();
    }

    /** {@code rehearse}: the button that only checks. */
    @Post("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            @Part("file") CompletedFileUpload file,
            @Part("kind") String kind,
            @Nullable @Part("source") String source,
            @Nullable @Part("rehearse") String rehearse,
            @Nullable @Header("HX-Request") String htmx) {
        var view = taken(file, kind, source, rehearse != null);
        if (htmx != null) {
            return HttpResponse.ok(new ModelAndView<>("customers/imported", Map.of("view", view)));
        }
        return HttpResponse.status(view.objection() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(page(null, view));
    }

    private ImportView taken(CompletedFileUpload file, String kind, @Nullable String source, boolean isRehearsal) {
        var wanted = Stream.of(KINDS).filter(one -> word(one).equals(kind)).findFirst();
        if (file.getSize() == 0 || file.getSize() > LARGEST || wanted.isEmpty()) {
            file.discard();
            return new ImportView(isRehearsal, null, "Choose what it is, and a file of at most 10 MB.");
        }
        try {
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            var named = source == null || source.isBlank() ? null : source.strip();
            return new ImportView(isRehearsal, imports.take(wanted.get(), text, named, isRehearsal), null);
        } catch (IllegalArgumentException e) {
            return new ImportView(isRehearsal, null, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
