package deskhand.command.sidebar;

import deskhand.helpdesk.Connection;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The keys to the panels, one for each connection that has one. Only their hashes are kept: they are long and random. */
@Singleton
class SidebarKeys {

    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final Rows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SidebarKeys(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @MappedEntity("sidebar_key")
    record Kept(@Id long connectionId, String hash, String madeBy, Instant madeAt) {}

    /** A new one; one that there was opens nothing from now on. */
    String make(Connection connection, String by) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = "sk_" + HexFormat.of().formatHex(bytes);
        rows.put(connection.id(), hash(key), by, clock.instant());
        return key;
    }

    Optional<Kept> find(Connection connection) {
        return rows.findByConnectionId(connection.id());
    }

    boolean revoke(Connection connection) {
        return rows.delete(connection.id()) > 0;
    }

    boolean opens(Connection connection, String key) {
        return key.length() <= LONGEST
                && find(connection)
                        .filter(kept -> MessageDigest.isEqual(
                                kept.hash().getBytes(StandardCharsets.US_ASCII),
                                hash(key).getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Kept, Long> {

        Optional<Kept> findByConnectionId(long connectionId);

        @Query("""
            insert into sidebar_key (connection_id, hash, made_by, made_at) values (:connectionId, :hash, :madeBy, :madeAt)
            on conflict (connection_id) do update set hash = excluded.hash, made_by = excluded.made_by,
                made_at = excluded.made_at
            """)
        void put(long connectionId, String hash, String madeBy, Instant madeAt);

        @Query("delete from sidebar_key where connection_id = :connectionId")
        long delete(long connectionId);
    }
}
