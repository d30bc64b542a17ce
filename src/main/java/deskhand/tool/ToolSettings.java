package deskhand.tool;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code hosts}: which hosts the tools that admins define may call, MCP servers included, separated by commas; none if empty. */
@ConfigurationProperties("deskhand.tool")
public record ToolSettings(@Bindable(defaultValue = "") String hosts) {

    public Set<String> allowed() {
        return Arrays.stream(hosts.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
