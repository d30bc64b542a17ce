package deskhand.model.profile;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CastingRows extends GenericRepository<Casting, String> {

    @Query("select role, category, profile, shipped from model_role order by role, category")
    List<Casting> all();

    @Query("""
        insert into model_role (role, category, profile, shipped) values (:role, :category, :profile, :shipped)
        on conflict (role, category) do update set profile = excluded.profile, shipped = excluded.shipped
        """)
    void put(String role, String category, String profile, boolean shipped);

    @Query("delete from model_role where role = :role and category = :category")
    int remove(String role, String category);
}
