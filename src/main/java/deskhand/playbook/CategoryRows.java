package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Where categories are written. Lists of words come line by line. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CategoryRows extends GenericRepository<Category, String> {

    @Query("""
        insert into category (slug, title, description, team, confidence_threshold, position, keywords)
        values (:slug, :title, :description, :team, :threshold, :position,
            coalesce(string_to_array(nullif(:keywordLines, ''), chr(10)), '{}'))
        on conflict (slug) do update set
            title = excluded.title, description = excluded.description, team = excluded.team,
            confidence_threshold = excluded.confidence_threshold, position = excluded.position,
            keywords = excluded.keywords, retired_at = null
        """)
    void put(
            String slug,
            String title,
            String description,
            String team,
            double threshold,
            int position,
            String keywordLines);
}
