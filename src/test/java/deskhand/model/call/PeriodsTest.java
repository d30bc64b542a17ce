package deskhand.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.TestTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's sum is the same whenever the records are read again. */
class PeriodsTest {

    private static Service service;

    private final TestTime time = new TestTime();
    private ModelCallRows rows;
    private Periods periods;

    @BeforeAll
    static void start() {
        service = Service.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void fresh() {
        service.run("delete from model_call");
        rows = service.bean(ModelCallRows.class);
        periods = new Periods(rows, time);
    }

    private ModelCall call() {
        return new ModelCall(
                null,
                time.instant(),
                1L,
                1L,
                "router",
                null,
                "small",
                "openai",
                "m",
                "p",
                ModelCall.OK,
                null,
                "stop",
                100,
                0,
                20,
                null,
                5,
                "asked",
                "told");
    }

    @Test
    void a_call_counts_at_once() {
        periods.now();
        var before = periods.readings();
        rows.add(call());
        periods.add(call(), before);

        assertThat(periods.now().today().tokens()).isEqualTo(120);
        time.pass(Duration.ofSeconds(31));
        assertThat(periods.now().today().tokens()).isEqualTo(120);
    }

    @Test
    void a_call_that_was_read_between_its_record_and_its_count_counts_once() {
        periods.now();
        var before = periods.readings();
        rows.add(call());
        time.pass(Duration.ofSeconds(31));
        assertThat(periods.now().today().calls()).isEqualTo(1);
        periods.add(call(), before);

        assertThat(periods.now().today().calls()).isEqualTo(1);
        assertThat(periods.now().month().tokens()).isEqualTo(120);
    }

    @Test
    void a_call_that_is_recorded_after_the_records_were_read_is_not_lost() {
        periods.now();
        var before = periods.readings();
        time.pass(Duration.ofSeconds(31));
        periods.now();
        rows.add(call());
        periods.add(call(), before);

        assertThat(periods.now().today().calls()).isEqualTo(1);
    }
}
