package deskhand.customer;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Customers as the shop's systems told of them: find and erase. {@link RecordsController} takes them in. */
@Controller("/api/v1/customers")
@Tag(name = "Customers")
@GuardedApi
class CustomersController {

    private final CustomerRows rows;
    private final Customers customers;
    private final Forgetting forgetting;
    private final ObjectMapper json;

    CustomersController(CustomerRows rows, Customers customers, Forgetting forgetting, ObjectMapper json) {
        this.rows = rows;
        this.customers = customers;
        this.forgetting = forgetting;
        this.json = json;
    }

    /**
     * A customer as one source told of them.
     *
     * @param id our number
     * @param source which system told it
     * @param ref the customer's key there
     * @param preferences whatever the source told of them
     */
    @Schema(name = "Customer")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CustomerView(
            long id,
            String source,
            String ref,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String tier,
            @Nullable BigDecimal lifetimeValue,
            @Nullable String lifetimeCurrency,
            @Nullable String language,
            @Nullable String timeZone,
            Object preferences,
            @Nullable LocalDate since,
            Instant updatedAt) {}

    /**
     * A customer with what belongs to them.
     *
     * @param file what all sources know under the same e-mail address, as a turn sees it: nothing if there is no address
     */
    @Schema(name = "CustomerWithFile")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CustomerWithFile(CustomerView customer, @Nullable CustomerFile file) {}

    /**
     * How many customers were erased.
     *
     * @param customers their number
     */
    @Schema(name = "Erased")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Erased(long customers) {}

    /**
     * Finds customers by e-mail address, by phone number, or by source and ref: give one of the three.
     *
     * @return at most a hundred
     */
    @Get
    List<CustomerView> customers(
            @Nullable @QueryValue String email,
            @Nullable @QueryValue String phone,
            @Nullable @QueryValue String source,
            @Nullable @QueryValue String ref,
            @Valid @RequestBean Listing list) {
        if (email != null) {
            return list.of(
                    CustomerView.class,
                    rows.recordsByEmail(Customers.plain(email)).stream().map(this::view));
        }
        if (phone != null) {
            return list.of(
                    CustomerView.class, rows.recordsByPhone(phone).stream().map(this::view));
        }
        if (source != null && ref != null) {
            return list.of(
                    CustomerView.class, rows.recordsByKey(source, ref).stream().map(this::view));
        }
        throw new ProblemException(
                HttpStatus.BAD_REQUEST, "Say whom to look for: ?email=, ?phone=, or ?source= together with &ref=.");
    }

    /**
     * One customer with everything known.
     *
     * @param id our number
     * @return the customer
     */
    @Get("/{id}")
    CustomerWithFile customer(long id) {
        return rows.record(id)
                .map(one -> new CustomerWithFile(
                        view(one),
                        one.email() == null ? null : customers.find(one.email()).orElse(null)))
                .orElseThrow(() -> nobody(id));
    }

    /**
     * Erases one customer with all their records here and what is kept under their address. A source that still has them will
     * tell of them again. While the bot is at work in a conversation of theirs nothing is erased, and the answer is 409.
     *
     * @param id our number
     * @return how many were erased
     */
    @Delete("/{id}")
    Erased eraseCustomer(long id) {
        if (forgetting.customer(id) == 0) {
            throw nobody(id);
        }
        return new Erased(1);
    }

    /**
     * Erases everybody with this e-mail address and what is kept under it: messages, what the bot read, decided and wrote,
     * questions to models, webhooks as they came, approvals, codes, links and what was learned. Blank rows stay, so that what
     * the helpdesk tells once more is known; what is in the helpdesk stays there. While the bot is at work in a conversation of
     * theirs nothing is erased, and the answer is 409.
     *
     * @param email the address
     * @return how many were erased; nobody is no error
     */
    @Delete
    Erased eraseCustomers(@QueryValue String email) {
        return new Erased(forgetting.everybodyWith(email));
    }

    private CustomerView view(CustomerRecord one) {
        return new CustomerView(
                one.id(),
                one.source(),
                one.ref(),
                one.name(),
                one.email(),
                one.phone(),
                one.tier(),
                one.lifetimeValue(),
                one.lifetimeCurrency(),
                one.language(),
                one.timeZone(),
                tree(one.preferences()),
                one.since(),
                one.updatedAt());
    }

    private Object tree(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException nobody(long id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no customer " + id + ".");
    }
}
