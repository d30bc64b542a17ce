package deskhand.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Command line words of the form {@code name=value}. */
record Arguments(Map<String, String> values) {

    static Arguments of(String[] words, int from) {
        return new Arguments(Arrays.stream(words, from, words.length)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "true")));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    double share(String name, double otherwise) {
        return Double.parseDouble(values.getOrDefault(name, Double.toString(otherwise)));
    }

    Duration millis(String name, Duration otherwise) {
        return Duration.ofMillis(number(name, (int) otherwise.toMillis()));
    }
}
