package deskhand.configuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Every item as it was last seen. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ItemRows extends GenericRepository<ItemRows.Row, String> {

    /** {@code content} is JSON, with prints in place of secrets. */
    @MappedEntity("config_item")
    record Row(@Id String item, String part, String content) {}

    @Query("select item, part, content from config_item")
    List<Row> all();

    @Query("""
        insert into config_item (part, item, content) values (:part, :item, :content)
        on conflict (part, item) do update set content = excluded.content
        """)
    void put(String part, String item, String content);

    @Query("delete from config_item where part = :part and item = :item")
    void remove(String part, String item);
}
