package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chatwoot's API for those who set it up or look it over, bound to one address. Trouble ends them early. */
@Singleton
class ChatwootApi {

    private final ChatwootClient client;
    private final JsonMapper json;

    ChatwootApi(ChatwootClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    At at(String baseUrl) {
        return new At(baseUrl);
    }

    private Part parsed(String body) {
        if (body.isBlank()) {
            return new Part(null);
        }
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            throw new HelpdeskUnavailable("Chatwoot's answer could not be read.", null, e);
        }
    }

    /** One Chatwoot. */
    final class At {

        private final String baseUrl;

        private At(String baseUrl) {
            this.baseUrl = baseUrl;
        }

        /** Paths with this token are from the root. */
        HelpdeskHttp.Heard hear(@Nullable String token, String path) {
            return client.call(baseUrl, token, "GET", path, null);
        }

        Part read(String body) {
            return parsed(body);
        }

        /** What it calls its version; null if it is something else than Chatwoot. */
        @Nullable
        String version(String body) {
            try {
                return parsed(body).text("version");
            } catch (HelpdeskUnavailable e) {
                return null;
            }
        }

        /** {@code name}: as the setting is called that holds the token. */
        As as(String token, String name, String account) {
            return new As(this, token, name, ChatwootClient.below(account));
        }
    }

    /** One account with the token of somebody. */
    final class As {

        private final At at;
        private final String token;
        private final String name;
        private final String root;

        private As(At at, String token, String name, String root) {
            this.at = at;
            this.token = token;
            this.name = name;
            this.root = root;
        }

        HelpdeskAnswer ask(String method, String path, @Nullable Object body) {
            return client.call(at.baseUrl, token, method, root + path, body).answer();
        }

        Part get(String path) {
            return of(ask("GET", path, null));
        }

        /** Of an answer that is a bare array. */
        List<Part> list(String path) {
            return switch (ask("GET", path, null)) {
                case HelpdeskAnswer.Fine fine ->
                    parsed("{\"list\":" + fine.body() + "}").parts("list");
                case HelpdeskAnswer other -> of(other).parts("list");
            };
        }

        Part post(String path, Object body) {
            return of(ask("POST", path, body));
        }

        Part patch(String path, Object body) {
            return of(ask("PATCH", path, body));
        }

        /** False if it was gone already. */
        boolean delete(String path) {
            var answer = ask("DELETE", path, null);
            if (answer instanceof HelpdeskAnswer.No(var status, var _) && status == 404) {
                return false;
            }
            of(answer);
            return true;
        }

        /** False if there is one of this name already. */
        boolean create(String path, Object body) {
            var answer = ask("POST", path, body);
            Predicate<String> isTaken = said -> said.toLowerCase(Locale.ROOT).contains("already been taken");
            if (answer instanceof HelpdeskAnswer.No(var status, var said) && status == 422 && isTaken.test(said)) {
                return false;
            }
            of(answer);
            return true;
        }

        private Part of(HelpdeskAnswer answer) {
            return switch (answer) {
                case HelpdeskAnswer.Fine fine -> parsed(fine.body());
                case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
                case HelpdeskAnswer.No no -> throw new HelpdeskRefused(SetupRefusals.why(no, name));
            };
        }
    }
}
