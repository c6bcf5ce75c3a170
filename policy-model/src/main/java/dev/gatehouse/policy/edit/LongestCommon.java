package dev.gatehouse.policy.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which items of a list can stay in place when it is turned into another.
final class LongestCommon {
    private LongestCommon() {}

    /// The indices in `before` of a longest sequence that both lists have in common.
    static Set<Integer> of(List<String> before, List<String> after) {
        var length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var kept = new HashSet<Integer>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                kept.add(i);
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
