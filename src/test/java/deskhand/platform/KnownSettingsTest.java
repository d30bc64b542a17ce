package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.testing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^#? ?(DESKHAND_[A-Z0-9_]+)=");

    @Test
    void a_misspelt_setting_stops_the_start() {
        assertThatThrownBy(() -> Service.start(Map.of("deskhand.turn.quite-window", "1s")))
                .hasStackTraceContaining("There is no setting deskhand.turn.quite-window");
    }

    @Test
    void the_example_names_every_setting_and_no_other() throws IOException {
        var example = new TreeSet<String>();
        var matcher = VARIABLE.matcher(Files.readString(Path.of(".env.example")));
        while (matcher.find()) {
            example.add(matcher.group(1));
        }

        try (var service = Service.start()) {
            var known = service.bean(KnownSettings.class).names().stream()
                    .map(KnownSettings::variable)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(example).isEqualTo(known);
        }
    }
}
