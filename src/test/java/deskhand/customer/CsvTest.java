package deskhand.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotes_inside_a_cell_are_read_in_time() {
        var cell = "a" + "\"".repeat(1_000_000);

        var rows = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Csv.rows("name,says\n" + cell + ",b\n"));

        assertThat(rows.get(1).get(1)).isEqualTo("b");
    }
}
