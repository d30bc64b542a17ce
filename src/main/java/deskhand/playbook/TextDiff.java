package deskhand.playbook;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what stays begins with a space, what goes with a minus, what comes with a plus. */
public final class TextDiff {

    private TextDiff() {}

    public static List<String> of(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var common = common(old, now);
        var lines = new ArrayList<String>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add("  " + old.get(i++));
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + now.get(j++));
            }
        }
        return List.copyOf(lines);
    }

    /** How many lines the two have in common from there on. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
