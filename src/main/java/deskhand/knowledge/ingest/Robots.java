package deskhand.knowledge.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site allows us to read, as RFC 9309 has it: of the rules that fit, the longest counts, and allowing beats. */
record Robots(List<Rule> rules) {

    static final Robots NONE = new Robots(List.of());

    private static final int MOST_RULES = 2_000;

    record Rule(boolean allows, String path) {

        /** A star stands for anything, a dollar for the end. Without recursion, since sites write the patterns. */
        boolean fits(String wanted) {
            var toTheEnd = path.endsWith("$");
            var parts = (toTheEnd ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
            if (!wanted.startsWith(parts[0])) {
                return false;
            }
            var at = parts[0].length();
            for (var part = 1; part < parts.length; part++) {
                var last = toTheEnd && part == parts.length - 1;
                var found = last ? wanted.length() - parts[part].length() : wanted.indexOf(parts[part], at);
                if (found < at || !wanted.startsWith(parts[part], found)) {
                    return false;
                }
                at = found + parts[part].length();
            }
            return !toTheEnd || at == wanted.length();
        }
    }

    Robots {
        rules = List.copyOf(rules);
    }

    boolean allows(String path) {
        Rule longest = null;
        for (var rule : rules) {
            var longer =
                    longest == null || rule.path().length() > longest.path().length();
            var same = longest != null && rule.path().length() == longest.path().length() && rule.allows();
            if ((longer || same) && rule.fits(path)) {
                longest = rule;
            }
        }
        return longest == null || longest.allows();
    }

    static Robots read(byte[] file, String name) {
        var ours = new ArrayList<Rule>();
        var everybodys = new ArrayList<Rule>();
        var named = false;
        var groupIsOurs = false;
        var groupIsEverybodys = false;
        var naming = false;
        for (var line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            var text = line.replaceFirst("#.*", "").strip();
            var colon = text.indexOf(':');
            if (colon < 0 || ours.size() + everybodys.size() > MOST_RULES) {
                continue;
            }
            var field = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = text.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                groupIsOurs = naming && groupIsOurs || value.equalsIgnoreCase(name);
                groupIsEverybodys = naming && groupIsEverybodys || value.equals("*");
                named |= groupIsOurs;
                naming = true;
                continue;
            }
            naming = false;
            if ((field.equals("allow") || field.equals("disallow")) && !value.isEmpty()) {
                var rule = new Rule(field.equals("allow"), value);
                if (groupIsOurs) {
                    ours.add(rule);
                }
                if (groupIsEverybodys) {
                    everybodys.add(rule);
                }
            }
        }
        return new Robots(named ? ours : everybodys);
    }
}
