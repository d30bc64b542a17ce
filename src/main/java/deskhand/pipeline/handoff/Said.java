package deskhand.pipeline.handoff;

import deskhand.helpdesk.Author;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import deskhand.turn.words.NoteWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was said before, newest last, as many lines as a note has room for. */
record Said(NoteWords words, List<Line> lines, DateTimeFormatter time) {

    private static final int OF_A_LINE = 300;

    static Said before(Turn turn, NoteWords words, ZoneId zone) {
        var time = words.days("day.time").withZone(zone);
        return new Said(words, turn.history(), time);
    }

    /** The newest of them; those that had to be left out are told of. */
    String newest(int most, int meant) {
        if (lines.isEmpty() || most <= 0 && meant <= 0) {
            return "";
        }
        var shown = lines.subList(Math.max(0, lines.size() - most), lines.size());
        var text = new ArrayList<String>();
        text.add("**" + words.of("before") + "**"
                + (shown.size() < lines.size()
                        ? " (" + words.of("before.shown", shown.size(), lines.size()) + ")"
                        : ""));
        var leftOut = Math.min(meant, lines.size()) - shown.size();
        if (leftOut > 0) {
            text.add("*" + words.of("before.cut", leftOut) + "*");
        }
        shown.forEach(line -> text.add("- " + told(line)));
        return text.stream().collect(Collectors.joining("\n"));
    }

    private String told(Line line) {
        var files = line.attachments().isEmpty() ? "" : " [" + String.join(", ", line.attachments()) + "]";
        return time.format(line.at()) + " **" + who(line) + "** "
                + NoteParts.shortened(NoteParts.line(line.text()), OF_A_LINE) + files;
    }

    private String who(Line line) {
        if (line.hidden() && line.author() == Author.AGENT) {
            return words.of("before.note");
        }
        return words.of("before", line.author());
    }
}
