package deskhand.bench;

import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Question;
import deskhand.model.embedded.Embedder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How long a question takes over many made-up passages, whole way: embedding, memory, PostgreSQL, ranking. */
final class KnowledgeSpeed {

    private static final int QUESTIONS = 300;
    private static final int AT_ONCE = 1_000;

    private KnowledgeSpeed() {}

    static void main(String[] words) throws IOException {
        var passages = Arguments.of(words, 0).number("passages", 100_000);
        try (var context = ApplicationContext.run(Map.of(
                "deskhand.data-directory", Files.createTempDirectory("speed").toString(), "deskhand.demo", "false"))) {
            var start = System.nanoTime();
            fill(context, passages);
            System.out.printf(Locale.ROOT, "made up and written in %.1f s%n", (System.nanoTime() - start) / 1e9);
            var knowledge = context.getBean(Knowledge.class);
            start = System.nanoTime();
            knowledge.search(Question.of("word1 word2"), 5);
            System.out.printf(Locale.ROOT, "read from the database in %.1f s%n", (System.nanoTime() - start) / 1e9);
            var random = new Random(3);
            var times = new ArrayList<Long>();
            for (var i = 0; i < QUESTIONS; i++) {
                var question = Question.of("How do I " + text(random, 8) + " number " + i);
                var begin = System.nanoTime();
                knowledge.search(question, 5);
                if (i >= QUESTIONS / 3) {
                    times.add(System.nanoTime() - begin);
                }
            }
            times.sort(null);
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%,d passages: p50 %.1f ms, p95 %.1f ms a question; heap %d MB%n",
                    passages,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 95 / 100) / 1e6,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        System.exit(0);
    }

    /** Words as common as in language: the n-th a n-th as often as the first. */
    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append("word")
                    .append((int) Math.exp(random.nextDouble() * Math.log(50_000)))
                    .append(' ');
        }
        return text.toString().strip();
    }

    @SuppressWarnings("unchecked")
    private static void fill(ApplicationContext context, int passages) {
        TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
        var random = new Random(5);
        var model = context.getBean(Embedder.class).name() + "/480";
        for (var from = 0; from < passages; from += AT_ONCE) {
            var first = from;
            var end = Math.min(passages, from + AT_ONCE);
            transactions.executeWrite(transaction -> {
                fill(transaction.getConnection(), random, model, first, end);
                return null;
            });
        }
        transactions.executeWrite(transaction -> {
            try (var statement = transaction.getConnection().createStatement()) {
                return statement.execute("analyze");
            }
        });
    }

    private static void fill(Connection connection, Random random, String model, int from, int end)
            throws SQLException {
        try (var document =
                        connection.prepareStatement("insert into document (slug, title, body, created_at, updated_at)"
                                + " values (?, 'A document', '', now(), now())");
                var passage =
                        connection.prepareStatement("insert into passage (document_id, position, heading, text, hash)"
                                + " values (?, ?, 'A document', ?, '\\x00')");
                var vector = connection.prepareStatement(
                        "insert into passage_vector (passage_id, model, vectors) values (?, ?, ?)")) {
            for (var i = from; i < end; i++) {
                if (i % 10 == 0) {
                    document.setString(1, "document-" + i / 10);
                    document.addBatch();
                }
                passage.setLong(1, i / 10 + 1);
                passage.setInt(2, i % 10 + 1);
                passage.setString(3, text(random, 120));
                passage.addBatch();
                vector.setLong(1, i + 1);
                vector.setString(2, model);
                vector.setBytes(3, vectors(random));
                vector.addBatch();
            }
            document.executeBatch();
            passage.executeBatch();
            vector.executeBatch();
        }
    }

    /** Two windows: a factor and 384 signed bytes each. */
    private static byte[] vectors(Random random) {
        var bytes = new byte[2 * 388];
        random.nextBytes(bytes);
        for (var window = 0; window < 2; window++) {
            var bits = Float.floatToIntBits(0.0007f);
            for (var i = 0; i < 4; i++) {
                bytes[window * 388 + i] = (byte) (bits >>> (24 - 8 * i));
            }
        }
        return bytes;
    }
}
