package deskhand.base;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote in an e-mail, without what was written before and without what programs and signatures add. When in
 * doubt it keeps text: a customer's word lost is worse than an old one heard again.
 */
public final class ReplyText {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_HEADLINE = 4;

    private static final String WROTE =
            "(?:wrote|writes|said|schrieb|a écrit|écrit|escribió|scritto|escreveu|schreef|geschreven"
                    + "|napisał\\(a\\)|napisał|napisała|написал(?:а|\\(а\\))?|пишет|skrev|написав|写道|寫道|viết|đã viết|a scris|kirjoitti|yazdı|كتبت?|が書きました|ezt írta|napsal(?:\\(a\\))?)";
    private static final String DATED = "(?:\\d{1,4}[-./年]\\s?\\d{1,2}|\\d{1,2}:\\d{2}|\\d{4}|@)";

    /** "On Monday 3 May Ann wrote:", in the many ways programs put it. */
    private static final Pattern HEADLINE = Pattern.compile("(?is)^[\\s>*]*(?:"
            + "(?:on|am|le|el|il|em|op|dnia|den|på|в|vào|la|w dniu|kl|在|于|dne|a\\(z\\)|\\d|mon|tue|wed|thu|fri|sat|sun|\\pL+,? \\d)[^\\n]{0,400}?"
            + DATED + ".{0,400}?" + WROTE
            + "(?:[^\\n]{0,60}:)?\\s*$"
            + "|.{0,200}?<[^>\\n]{3,120}@[^>]{3,120}>.{0,120}?" + WROTE + ".{0,80}:?\\s*$"
            + "|.{0,200}?" + WROTE + " (?:am|on|le|el|il|den|op)\\b.{0,120}?" + DATED + ".{0,80}:\\s*$"
            + "|\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}.{0,200}<[^>]{3,120}@[^>]{3,120}>:\\s*$"
            + "|\\d{1,2}\\.\\d{1,2}\\.\\d{4}.{0,200}<[^>]{3,120}@[^>]{3,120}>:\\s*$"
            + "|\\d{1,2}:\\d{2} ?(?:am|pm)?, .{0,200}<[^>]{3,120}@[^>]{3,120}>:\\s*$"
            + "|.{0,80}\\b\\d{4}\\b.{0,60}\\d{1,2}:\\d{2}.{0,60}<[^>]{3,120}@[^>]{3,120}>:?\\s*$"
            + ")");

    /** A headline begins with something of a date or an address; the line before it does not belong to it. */
    private static final Pattern BEGINS = Pattern.compile("(?i)[<@\\d\"٠-٩]|" + WROTE);

    /** A headline that was put at the end of somebody's line. */
    private static final Pattern SHARED =
            Pattern.compile("(?i)^(.*\\w)[\\s-]+on (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{4,120}\\bwrote:\\s*$");

    /** Lines after which everything is older, whatever it looks like. */
    private static final Pattern FENCE = Pattern.compile("(?i)^[\\s>]*(?:"
            + "[-_=*\\s]{2,}\\s*(?:original|ursprüngliche|begin forwarded|forwarded|weitergeleitete|message d'origine|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)"
            + "|mensagem (?:original|encaminhada)|oorspronkelijk|doorgestuurd|oprindelig|ursprungligt|opprinnelig|исходное|пересылаемое|reply (?:above|message)|message transféré|wiadomość).{0,60}"
            + "|begin forwarded message:|anfang der weitergeleiteten.{0,40}|début du message.{0,30}"
            + "|-{2,}.{1,60}\\b(?:wrote|schrieb|a écrit)\\b.{0,8}-{2,}"
            + "|_{20,}\\s*|-{20,}\\s*"
            + "|[-#*=\\s]*(?:please )?(?:reply|write|type (?:your|a) reply|respond)\\b.{0,20}\\babove this line\\b.{0,60}"
            + "|[-#*=\\s]*bitte.{0,20}oberhalb dieser (?:linie|zeile).{0,40}"
            + ")$");

    private static final Pattern HEADER = Pattern.compile(
            "(?i)^[\\s>*]*(?:from|sent|to|cc|date|subject|reply-to|von|gesendet|an|betreff|datum|de|envoyé|à|objet|enviado|para|asunto|fecha|da|inviato|a|copie à|sujet|message du|envoyé le|oggetto|data|van|verzonden|aan|onderwerp"
                    + "|från|skickat|till|ämne|fra|dato|til|emne|sendt|assunto|от|кому|тема|дата|отправлено|发件人|发送时间|收件人|主题|nadawca|wysłano|do|temat)\\*?\\s?[:：]\\*?(?:\\s.*|\\S.*)?$");

    /** What mail gateways put on top. */
    private static final Pattern CAUTION = Pattern.compile(
            "(?i)^\\s*[\\[*]*(?:caution|warning|achtung|attention|external e?-?mail)\\b\\s?[:!\\]].*(?:extern|sender|links?|attachments?).*$");

    private static final Pattern SIGNED = Pattern.compile("(?i)^\\s*(?:--|––|—|-- |__|_{2,8}|- -)\\s*$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^[\\s>*]*(?:(?:sent|send|gesendet|envoyé|enviado|inviato|verzonden|verstuurd|skickat|sendt|wysłane|отправлено|lähetetty|أُ?رسلت|von meinem|diese nachricht wurde)\\s(?:.{0,20}?\\s)?"
                    + "(?:من|from|via|with|using|von|mit|depuis|de|à partir|desde|da|dal|vanaf|met|från|fra|z|с|из|gesendet)\\s.{0,80}|get outlook for .{0,60}|从我的.{0,20}发送|发自我的.{0,20}"
                    + "|von meinem .{0,30} gesendet.{0,20}|télécharge[rz]? outlook.{0,60}|this message was sent (?:by|from|with|using) .{0,60})$");
    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:>|\\|\\s).*$");

    private ReplyText() {}

    /** Of a plain text. */
    public static String fresh(String body) {
        var text = body.length() > LONGEST ? Storable.beginning(body, LONGEST) : body;
        var lines = List.of(text.replace("\r\n", "\n")
                .replace('\u00a0', ' ')
                .replaceAll("[\u200b\u200e\u200f\u202a-\u202e\ufeff]", "")
                .split("\n", -1));
        var kept = untilOlder(lines);
        var result = String.join("\n", withoutSignature(kept)).strip();
        // A mail that is nothing but a quotation says what it quotes.
        return result.isEmpty() ? text.strip() : result;
    }

    /** Of an HTML mail. */
    public static String freshOfHtml(String html) {
        return fresh(HtmlText.of(Storable.beginning(html, LONGEST)));
    }

    /** What stands above and between quotations. */
    private static List<String> untilOlder(List<String> lines) {
        var kept = new ArrayList<String>();
        var i = 0;
        while (i < lines.size()) {
            var line = lines.get(i);
            var headline = headlineAt(lines, i);
            if (headline > 0) {
                var next = nextWritten(lines, i + headline);
                if (next < lines.size() && QUOTED.matches(lines.get(next)) && hasAnswerBelow(lines, next)
                        || isBlank(kept)) {
                    i += headline;
                    continue;
                }
                break;
            }
            if (hasText(kept) && (FENCE.matches(line) && !isDrawn(lines, i) || headersAt(lines, i))) {
                break;
            }
            if (!hasText(kept) && CAUTION.matches(line)) {
                i++;
                continue;
            }
            var shared = SHARED.matcher(line);
            if (shared.matches()) {
                kept.add(shared.group(1));
                break;
            }
            if (QUOTED.matches(line)) {
                i++;
                continue;
            }
            kept.add(line);
            i++;
        }
        return kept;
    }

    /** A long line of dashes in the midst of what somebody writes. */
    private static boolean isDrawn(List<String> lines, int at) {
        return lines.get(at).strip().matches("-{20,}") && !headersAt(lines, at + 1);
    }

    private static boolean isBlank(List<String> kept) {
        return !hasText(kept);
    }

    private static boolean hasText(List<String> kept) {
        return kept.stream().anyMatch(line -> !line.isBlank());
    }

    /** Whoever answers below quotations wrote what stands between and below them. */
    private static boolean hasAnswerBelow(List<String> lines, int quoted) {
        for (var i = quoted; i < lines.size(); i++) {
            if (SIGNED.matches(lines.get(i)) || headlineAt(lines, i) > 0) {
                return false;
            }
            if (!lines.get(i).isBlank() && !QUOTED.matches(lines.get(i))) {
                return i > quoted;
            }
        }
        return false;
    }

    /** How many lines a headline takes from here; programs break long ones. 0 if there is none. */
    private static int headlineAt(List<String> lines, int at) {
        if (lines.get(at).isBlank() || !BEGINS.matcher(lines.get(at)).find()) {
            return 0;
        }
        var joined = new StringBuilder();
        var taken = 0;
        for (var i = at; i < lines.size() && taken < LONGEST_HEADLINE; i++) {
            if (!lines.get(i).isBlank()) {
                taken++;
            }
            joined.append(lines.get(i).replaceFirst("^[>\\s]+", "")).append(' ');
            var ends = lines.get(i).strip();
            if (HEADLINE.matches(joined.toString().strip())
                    && (ends.endsWith(":") || ends.endsWith("wrote") || taken == 1)) {
                return i - at + 1;
            }
            if (lines.get(i).isBlank() && taken > 1 && joined.indexOf("@") < 0) {
                return 0;
            }
        }
        return 0;
    }

    private static int nextWritten(List<String> lines, int from) {
        var i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    /** Two header lines in a row begin an older mail; the first of one alone may be a sentence. */
    private static boolean headersAt(List<String> lines, int at) {
        var from = nextWritten(lines, at);
        if (from >= lines.size() || from > at + 1 || !HEADER.matches(lines.get(from))) {
            return false;
        }
        var second = nextWritten(lines, from + 1);
        return second < lines.size()
                && second <= from + 2
                && HEADER.matches(lines.get(second))
                && (lines.get(from) + lines.get(second)).matches("(?s).*(?:@|\\d).*");
    }

    private static List<String> withoutSignature(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            if (hasText(kept) && (SIGNED.matches(line) || DEVICE.matches(line))) {
                break;
            }
            kept.add(line);
        }
        return kept;
    }
}
