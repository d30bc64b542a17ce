package deskhand.command.sidebar;

import deskhand.base.Storable;
import deskhand.model.embedded.Embedder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Resolved conversations of the same connection whose customers wanted the same. */
@Singleton
class SimilarCases {

    private static final int LOOKED_THROUGH = 60;
    private static final int MOST = 3;
    private static final int LONGEST = 240;
    private static final double LIKE = 0.5;

    private final Rows rows;
    private final Embedder embedder;

    SimilarCases(Rows rows, Embedder embedder) {
        this.rows = rows;
        this.embedder = embedder;
    }

    @MappedEntity("resolved_case")
    record Resolved(
            @Id long id, String ref, String about, @Nullable String answer) {}

    private record Scored(Resolved resolved, double likeness) {}

    List<SidebarView.Similar> to(long turn, long conversation, long connection) {
        var about = rows.about(turn);
        if (about == null || about.isBlank()) {
            return List.of();
        }
        return rows.resolved(connection, conversation, turn, LOOKED_THROUGH).stream()
                .map(one -> new Scored(one, embedder.similarity(about, one.about())))
                .filter(one -> one.likeness() >= LIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(MOST)
                .map(one -> new SidebarView.Similar(
                        one.resolved().ref(),
                        shortened(one.resolved().about()),
                        one.resolved().answer() == null
                                ? ""
                                : shortened(one.resolved().answer())))
                .toList();
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : Storable.beginning(line, LONGEST) + "…";
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Resolved, Long> {

        @Query("select result ->> 'restatement' from stage where turn_id = :turn and name = 'route'")
        @Nullable
        String about(long turn);

        /** The newest of the same category, each with what its first routed turn was about. */
        @Query("""
            select c.id, c.ref, first.about,
                   (select m.text from message m where m.conversation_id = c.id and m.author in ('AGENT', 'BOT')
                        and not m.hidden order by m.said_at desc, m.id desc limit 1) as answer
            from conversation c
            cross join lateral (
                select s.result ->> 'restatement' as about, s.result ->> 'category' as category
                from turn t join stage s on s.turn_id = t.id and s.name = 'route'
                where t.conversation_id = c.id order by t.id limit 1) first
            where c.connection_id = :connection and c.id <> :conversation and c.status = 'RESOLVED'
              and first.category = (select result ->> 'category' from stage where turn_id = :turn and name = 'route')
            order by c.id desc limit :most
            """)
        List<Resolved> resolved(long connection, long conversation, long turn, int most);
    }
}
