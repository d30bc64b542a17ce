package deskhand.testing;

import java.util.List;
import java.util.Locale;

/** Looks through all that a service keeps, so that nobody has to trust a list of places. */
public final class EveryTable {

    private EveryTable() {}

    /** The tables in which these words occur, in whatever column and in whatever case, also within JSON and raw bytes. */
    public static List<String> with(Service service, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var looks = service.query("""
                select format('select %1$L where exists (select 1 from %1$I where strpos(lower(concat_ws('' '', %2$s)), %3$L) > 0)',
                    t.table_name,
                    string_agg(
                        case when c.data_type = 'bytea' then format('encode(%I, ''escape'')', c.column_name)
                            else format('%I::text', c.column_name) end,
                        ', '),
                    'WANTED')
                from information_schema.tables t
                join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
                where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                group by t.table_name order by t.table_name
                """.replace("WANTED", wanted.replace("'", "''")));
        return service.query(String.join(" union all ", looks));
    }
}
