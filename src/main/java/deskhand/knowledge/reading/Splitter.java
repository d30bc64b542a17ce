package deskhand.knowledge.reading;

import deskhand.base.Storable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts Markdown where its author did: at headings, between paragraphs, list items, steps and table rows. Only a paragraph
 * that is too long by itself is cut between sentences. Pieces of one section overlap a little, and a table's head stands
 * over each piece of it.
 */
public final class Splitter {

    /** Characters a passage aims at. */
    static final int LONG_ENOUGH = 1_000;

    /** At most so many characters are said again at the start of the next piece. */
    static final int OVERLAP = 200;

    private static final int LONGEST_HEADING = 200;
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.{1,300}?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+.*");
    private static final Pattern RULE = Pattern.compile("^\\s*\\|?[\\s:|-]{3,}\\|?\\s*$");

    private final String title;
    private final List<String> path = new ArrayList<>(Collections.nCopies(7, ""));
    private final List<Section> sections = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String tableHead = "";
    private boolean inCode;

    private Splitter(String title) {
        this.title = title;
    }

    public static List<Section> split(String title, String markdown) {
        var splitter = new Splitter(title);
        markdown.lines().forEach(splitter::take);
        splitter.endSection();
        return List.copyOf(splitter.sections);
    }

    private void take(String line) {
        if (line.strip().startsWith("```")) {
            inCode = !inCode;
        }
        var heading = HEADING.matcher(line);
        if (!inCode && heading.matches()) {
            endSection();
            open(heading.group(1).length(), heading.group(2));
        } else if (line.isBlank() && !inCode) {
            endBlock();
            tableHead = "";
        } else if (line.startsWith("|")) {
            endBlock();
            row(line);
        } else {
            if (ITEM.matcher(line).matches() && !inCode) {
                endBlock();
            }
            block.append(block.isEmpty() ? "" : "\n").append(line.stripTrailing());
        }
    }

    private void row(String line) {
        if (tableHead.isEmpty()) {
            tableHead = line;
        } else if (RULE.matcher(line).matches()) {
            return;
        }
        blocks.add(line.stripTrailing());
    }

    private void open(int level, String heading) {
        path.set(level, heading.strip());
        for (var below = level + 1; below < path.size(); below++) {
            path.set(below, "");
        }
    }

    private void endBlock() {
        var text = block.toString().strip();
        block.setLength(0);
        if (text.length() <= LONG_ENOUGH) {
            if (!text.isEmpty()) {
                blocks.add(text);
            }
            return;
        }
        blocks.addAll(Sentences.pieces(text, LONG_ENOUGH / 2));
    }

    private void endSection() {
        endBlock();
        inCode = false;
        var piece = new ArrayList<String>();
        var head = "";
        for (var next : blocks) {
            if (!piece.isEmpty() && length(piece) + next.length() > LONG_ENOUGH) {
                add(piece);
                var overlap = overlap(piece, next);
                piece.clear();
                if (next.startsWith("|") && !head.isEmpty()) {
                    piece.add(head);
                }
                piece.addAll(overlap);
            }
            head = next.startsWith("|") ? (head.isEmpty() ? next : head) : "";
            piece.add(next);
        }
        if (!piece.isEmpty()) {
            add(piece);
        }
        blocks.clear();
        tableHead = "";
    }

    /** The last blocks of a piece, unless rows or too long. */
    private static List<String> overlap(List<String> piece, String next) {
        var again = new ArrayList<String>();
        var length = 0;
        for (var block : piece.reversed()) {
            length += block.length();
            if (length > OVERLAP || block.startsWith("|") || next.length() + length > LONG_ENOUGH) {
                break;
            }
            again.addFirst(block);
        }
        return again.size() == piece.size() ? List.of() : again;
    }

    private static int length(List<String> piece) {
        return piece.stream().mapToInt(String::length).sum() + piece.size();
    }

    private void add(List<String> piece) {
        var text = new StringBuilder();
        for (var next : piece) {
            var together = isLine(next) && !text.isEmpty();
            text.append(text.isEmpty() ? "" : together ? "\n" : "\n\n").append(next);
        }
        sections.add(new Section(heading(), text.toString()));
    }

    private static boolean isLine(String block) {
        return block.startsWith("|")
                || ITEM.matcher(block.lines().findFirst().orElse("")).matches();
    }

    private String heading() {
        var whole = path.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(": ", title + ": ", ""));
        var heading = whole.endsWith(": ") ? title : whole;
        return Storable.beginning(heading, LONGEST_HEADING);
    }
}
