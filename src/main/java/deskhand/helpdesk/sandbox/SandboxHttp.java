package deskhand.helpdesk.sandbox;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.http.HttpClient;
import java.time.Duration;

/** Marks the HTTP client that both directions share. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface SandboxHttp {

    @Factory
    class Maker {

        /** HTTP/1.1: with the default every plain call asks for an upgrade first, which some servers dislike. */
        @Singleton
        @SandboxHttp
        @Bean(preDestroy = "close")
        HttpClient client() {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
        }
    }
}
