package deskhand.access.key;

import deskhand.platform.config.ConfigPart;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys of programs: audited, and of one instance only. Items are called by the keys' numbers. */
@Singleton
class ApiKeysPart implements ConfigPart {

    private static final int MOST = 10_000;

    private final ApiKeyRows rows;

    ApiKeysPart(ApiKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "api_keys";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public boolean isMoved() {
        return false;
    }

    @Override
    public List<String> addresses() {
        return List.of("api-keys/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        rows.newest(0, Long.MAX_VALUE, MOST).forEach(key -> items.put(String.valueOf(key.id()), content(key)));
        return items;
    }

    private static Map<String, Object> content(ApiKey key) {
        var content = new LinkedHashMap<String, Object>();
        content.put("name", key.name());
        content.put("beginning", key.beginning());
        content.put("role", key.role().name().toLowerCase(Locale.ROOT));
        content.put("ends_at", key.endsAt() == null ? "" : key.endsAt().toString());
        content.put("revoked", key.revokedAt() != null);
        return content;
    }
}
