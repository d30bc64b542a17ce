package deskhand.access.account;

import deskhand.platform.config.ConfigPart;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who may log in: audited, and of one instance only. Items are called by the accounts' numbers. */
@Singleton
class AccountsPart implements ConfigPart {

    private static final int MOST = 10_000;

    private final AccountRows rows;

    AccountsPart(AccountRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public boolean isMoved() {
        return false;
    }

    @Override
    public List<String> addresses() {
        return List.of("accounts/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        rows.oldest(0, Long.MAX_VALUE, MOST)
                .forEach(account -> items.put(String.valueOf(account.id()), content(account)));
        return items;
    }

    private static Map<String, Object> content(Account account) {
        var content = new LinkedHashMap<String, Object>();
        content.put("email", account.email());
        content.put("name", account.name());
        content.put("role", account.role().name().toLowerCase(Locale.ROOT));
        content.put("enabled", account.enabled());
        content.put("has_password", account.hasPassword());
        content.put("comes_by_sign_on", account.comesBySignOn());
        return content;
    }
}
