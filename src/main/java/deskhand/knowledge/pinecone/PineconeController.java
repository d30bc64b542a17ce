package deskhand.knowledge.pinecone;

import deskhand.platform.GuardedApi;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Filling Pinecone again. There only when Pinecone is used. */
@Controller("/api/v1/knowledge/pinecone")
@Tag(name = "Knowledge")
@GuardedApi
@Requires(beans = Pinecone.class)
class PineconeController {

    private final SentRows rows;

    PineconeController(SentRows rows) {
        this.rows = rows;
    }

    /**
     * Sends every published passage to Pinecone again, within the next minutes. For an index that was emptied or replaced.
     */
    @Post("/reindex")
    @ApiResponse(responseCode = "202", description = "begun")
    HttpResponse<Void> reindexPinecone() {
        rows.forgetAll();
        return HttpResponse.accepted();
    }
}
