package deskhand.turn.words;

import deskhand.turn.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of private notes in the agents' language, from {@code notes/<language>.properties}. English where one lacks. */
public final class NoteWords {

    private static final String OTHERWISE = "en";
    private static final Map<String, NoteWords> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> words;
    private final ToldWords told;

    private NoteWords(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
        this.told = ToldWords.in(language);
    }

    public static NoteWords in(String language) {
        return LOADED.computeIfAbsent(language, NoteWords::load);
    }

    private static NoteWords load(String language) {
        var words = read(OTHERWISE);
        words.putAll(read(language));
        return new NoteWords(words.containsKey("known." + language) ? language : OTHERWISE, Map.copyOf(words));
    }

    private static Map<String, String> read(String language) {
        if (!language.matches("[a-z]{2,3}")) {
            return new ConcurrentHashMap<>();
        }
        try (var in = NoteWords.class.getResourceAsStream("/notes/" + language + ".properties")) {
            var read = new Properties();
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                read.setProperty("known." + language, "yes");
            }
            return read.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, read::getProperty, (one, _) -> one, ConcurrentHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is written in the agents' language. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public String language() {
        return language;
    }

    public String of(String key, Object... values) {
        var text = Objects.requireNonNull(words.get(key), () -> "no word for " + key);
        return new MessageFormat(text, locale()).format(values);
    }

    public String of(String kind, Enum<?> value) {
        return of(kind + "." + value.name().toLowerCase(Locale.ROOT));
    }

    public String says(Reason reason) {
        return words.getOrDefault("reason." + reason.code(), reason.says());
    }

    /** What a stage, a tool or a shipped rule told. */
    public String told(String text) {
        return told.of(text);
    }

    /** A state, a name or a day that stands for itself. */
    public String value(String text) {
        return told.value(text);
    }

    /** How days and times are written, by one of the texts that begin with {@code day}. */
    public DateTimeFormatter days(String key) {
        return DateTimeFormatter.ofPattern(of(key), locale());
    }

    /** A language's name. */
    public String language(String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(locale());
        return name.isBlank() ? code : name;
    }
}
