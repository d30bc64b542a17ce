package deskhand.model.embedded;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

/**
 * One transformer that turns word pieces into a vector. It is opened from a file and without an arena, which takes a
 * third of the memory of the usual way and is as fast.
 */
final class OnnxEncoder {

    /** How the vectors of the pieces become one: as the model was trained. */
    enum Pooling {
        FIRST,
        MEAN
    }

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Pooling pooling;

    OnnxEncoder(String resource, Pooling pooling) {
        this.session = open(environment, resource);
        this.pooling = pooling;
    }

    private static OrtSession open(OrtEnvironment environment, String resource) {
        try (var in = OnnxEncoder.class.getResourceAsStream(resource);
                var options = new OrtSession.SessionOptions()) {
            if (in == null) {
                throw new IllegalStateException("The model " + resource + " is not on the class path");
            }
            options.setCPUArenaAllocator(false);
            // Other messages want the second core; threads that spin while they wait would take it.
            options.setIntraOpNumThreads(1);
            var file = Files.createTempFile("deskhand-model", ".onnx");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return environment.createSession(file.toString(), options);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (OrtException e) {
            throw new IllegalStateException("The model " + resource + " cannot be opened", e);
        }
    }

    /** A vector for each piece, as it is meant among the others. */
    float[][] encode(long[] pieces) {
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[][] {new long[pieces.length]});
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("The embedded model failed", e);
        }
    }

    /** A vector of length one for pieces that follow each other. */
    float[] pool(float[][] vectors, int from, int to) {
        var pooled = vectors[from].clone();
        if (pooling == Pooling.MEAN) {
            for (var i = from + 1; i < to; i++) {
                for (var d = 0; d < pooled.length; d++) {
                    pooled[d] += vectors[i][d];
                }
            }
        }
        return Meaning.toLengthOne(pooled);
    }
}
