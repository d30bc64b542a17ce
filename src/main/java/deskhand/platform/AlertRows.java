package deskhand.platform;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlertRows extends GenericRepository<AlertRows.Row, Long> {

    @MappedEntity("alert")
    record Row(@Id long id, Instant at, String kind, String says) {}

    @Query("insert into alert (at, kind, says) values (:at, :kind, :says)")
    int add(Instant at, String kind, String says);

    @Query("select id, at, kind, says from alert where at > :since order by at desc, id desc limit :most")
    List<Row> newest(Instant since, int most);

    @Query("delete from alert where id in (select id from alert where at < :than order by at limit :most)")
    int deleteOlder(Instant than, int most);
}
