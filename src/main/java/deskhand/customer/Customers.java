package deskhand.customer;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks customers up. An address that no customer has is an empty answer, not an error. */
@Singleton
public class Customers {

    private static final int LONGEST_NUMBER = 40;

    private final CustomerRows rows;
    private final LiveLook live;
    private final ObjectMapper json;

    Customers(CustomerRows rows, LiveLook live, ObjectMapper json) {
        this.rows = rows;
        this.live = live;
        this.json = json;
    }

    /**
     * What is known of somebody. {@code unknown} says which source did not answer, null if all did: then the file may lack
     * what there is, and an empty one does not mean that there is nobody. {@code live}: which facts were told just now.
     */
    public record Look(
            Optional<CustomerFile> file, @Nullable String unknown, Set<FactKind> live) {

        public Look {
            live = Set.copyOf(live);
        }

        /** Nobody was asked live. */
        public Look(Optional<CustomerFile> file, @Nullable String unknown) {
            this(file, unknown, Set.of());
        }
    }

    /** What the shop's systems say now, where there are any; else, and while they do not answer, what was imported. */
    public Look look(String email) {
        var address = plain(email);
        var told = live.over(find(address), address);
        return new Look(told.file(), told.unknown(), told.live());
    }

    /** What all sources told of whoever has this address. Who may see it is for {@link Trust} to say. */
    public Optional<CustomerFile> find(String email) {
        return rows.fileOf(plain(email)).map(file -> read(file, CustomerFile.class));
    }

    /**
     * What was found under the number of an order. {@code unknown}: as in {@link Look}. {@code newestOnly}: the shop's systems
     * told of the newest orders, and whether they tell of all others is not certain, so that to find nothing does not mean that
     * there is none.
     */
    public record Sought(
            Optional<CustomerFile.Purchase> purchase,
            @Nullable String unknown,
            boolean newestOnly) {}

    /** One order of whoever has this address, of those told live or imported; nothing if it is not theirs. */
    public Sought purchase(String email, String number) {
        return purchase(look(email), email, number);
    }

    /** {@code look}: what was seen of them. What is not in it is asked for by its number. */
    public Sought purchase(Look look, String email, String number) {
        var wanted = number.strip().replaceFirst("^#", "");
        var told = look.file().flatMap(file -> file.order(wanted));
        var isLive = look.live().contains(FactKind.ORDERS);
        if (told.isPresent() || wanted.isEmpty() || wanted.length() > LONGEST_NUMBER) {
            return new Sought(told, look.unknown(), isLive);
        }
        var asked = isLive ? live.order(plain(email), wanted) : new LiveLook.Sought(null, look.unknown());
        return new Sought(
                Optional.ofNullable(asked.order())
                        .or(() -> rows.purchaseOf(plain(email), wanted)
                                .map(one -> read(one, CustomerFile.Purchase.class))),
                asked.unknown(),
                isLive);
    }

    /** The number that the shop's records give whoever has this address; nothing if they give several. */
    public Optional<String> number(String email) {
        var refs = rows.refsOf(plain(email));
        return refs.size() == 1 ? Optional.of(refs.getFirst()) : Optional.empty();
    }

    /** An address as it is kept. */
    public static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return requireNonNull(json.readValue(text, type));
        } catch (IOException e) {
            throw new UncheckedIOException("The query and " + type.getSimpleName() + " no longer fit together", e);
        }
    }
}
