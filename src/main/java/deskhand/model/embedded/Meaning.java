package deskhand.model.embedded;

/** What a text means, as two models see it: {@code fine} tells near topics apart, {@code broad} is steadier on odd wording. */
public record Meaning(float[] fine, float[] broad) {

    /** Changes and returns the vector. */
    public static float[] toLengthOne(float[] vector) {
        var square = 0.0;
        for (var value : vector) {
            square += value * value;
        }
        var length = (float) Math.max(1e-9, Math.sqrt(square));
        for (var d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return vector;
    }

    /** What is left of a vector, at length one, without what it has in common with others. */
    static float[] less(float[] vector, float[] mean) {
        var rest = new float[vector.length];
        for (var d = 0; d < rest.length; d++) {
            rest[d] = vector[d] - mean[d];
        }
        return toLengthOne(rest);
    }

    /** Of vectors of length one: how near they are, from -1 to 1. */
    public static float product(float[] one, float[] other) {
        var even = 0f;
        var odd = 0f;
        for (var d = 0; d + 1 < one.length; d += 2) {
            even += one[d] * other[d];
            odd += one[d + 1] * other[d + 1];
        }
        return even + odd;
    }
}
