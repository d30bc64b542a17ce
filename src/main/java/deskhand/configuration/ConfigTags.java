package deskhand.configuration;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Says in which version something is that is read over the API. The version is looked up before it is read: should it
 * change in between, the reader's next write is refused, and never lets it overwrite what it did not see.
 */
@ServerFilter(patterns = "/api/v1/**", methods = HttpMethod.GET)
class ConfigTags {

    private final Addresses addresses;

    ConfigTags(Addresses addresses) {
        this.addresses = addresses;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> around(HttpRequest<?> request, FilterContinuation<MutableHttpResponse<?>> continuation) {
        var tag = addresses
                .target(request.getPath())
                .filter(target -> !target.part().hasOwnTags())
                .flatMap(addresses::tag);
        var response = continuation.proceed();
        if (response.code() == HttpStatus.OK.getCode()) {
            tag.ifPresent(now -> response.getHeaders().set(HttpHeaders.ETAG, now));
        }
        return response;
    }
}
