package dev.gatehouse.policy.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// A run of lines that is different in two versions of a file.
///
/// @param beforeFirst the first different line before, counted from 1
/// @param beforeCount how many lines before; 0 when lines were only added
/// @param afterFirst the first different line after, counted from 1
/// @param afterCount how many lines after; 0 when lines were only removed
public record LineDifference(String file, int beforeFirst, int beforeCount, int afterFirst, int afterCount) {
    /// Beyond this product of line counts, the middle of a file counts as one difference.
    private static final long MOST_CELLS = 4_000_000;

    /// The runs of lines in which two versions of a policy differ, by file and from top to bottom. A file that only one
    /// version has differs in all its lines.
    public static List<LineDifference> between(PolicySource before, PolicySource after) {
        var names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        var found = new ArrayList<LineDifference>();
        for (var name : names) {
            var then = before.files().getOrDefault(name, "");
            var now = after.files().getOrDefault(name, "");
            if (!then.equals(now)) {
                found.addAll(between(name, lines(then), lines(now)));
            }
        }
        return List.copyOf(found);
    }

    private static List<LineDifference> between(String file, List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var one = before.subList(start, before.size() - end);
        var two = after.subList(start, after.size() - end);
        if ((long) one.size() * two.size() > MOST_CELLS) {
            return List.of(new LineDifference(file, start + 1, one.size(), start + 1, two.size()));
        }
        var common = longestCommon(one, two);
        var found = new ArrayList<LineDifference>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            int fromI = i;
            int fromJ = j;
            while ((i < one.size() || j < two.size())
                    && !(i < one.size() && j < two.size() && one.get(i).equals(two.get(j)))) {
                if (j >= two.size() || (i < one.size() && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > fromI || j > fromJ) {
                found.add(new LineDifference(file, start + fromI + 1, i - fromI, start + fromJ + 1, j - fromJ));
            }
            while (i < one.size() && j < two.size() && one.get(i).equals(two.get(j))) {
                i++;
                j++;
            }
        }
        return found;
    }

    private static int[][] longestCommon(List<String> one, List<String> two) {
        var common = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(two.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\r\n|\n|\r", -1));
    }
}
