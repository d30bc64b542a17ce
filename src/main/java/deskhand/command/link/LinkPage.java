package deskhand.command.link;

import deskhand.helpdesk.Connection;
import deskhand.platform.SignedLinks;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.cors.CrossOrigin;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/**
 * Where a link in a private note leads. Where its connection lets whoever has the link decide, this is the page; else it leads on
 * to the same page behind the login. As on every page that a link alone opens, no origin is asked for: the link gives the right
 * and nothing else that a browser holds.
 */
@Hidden
@Controller(SignedLinks.PATH)
@CrossOrigin(allowedOriginsRegex = ".*", allowCredentials = false)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkPage {

    private static final String REFERRER = "no-referrer";

    private final Targets targets;
    private final LinkDesk desk;

    LinkPage(Targets targets, LinkDesk desk) {
        this.targets = targets;
        this.desk = desk;
    }

    @Get("/{token}")
    HttpResponse<?> page(String token) {
        var target = targets.open(token);
        return needsLogin(target)
                ? inside(token)
                : LinkAnswers.page(LinkAnswers.status(target), desk.view(target, reader(token)), REFERRER);
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String token, @Body Map<String, String> form) {
        var target = targets.open(token);
        if (needsLogin(target)) {
            return inside(token);
        }
        var trouble = desk.decide(target, reader(token), form);
        return trouble == null
                ? HttpResponse.seeOther(URI.create(SignedLinks.PATH + token))
                : LinkAnswers.page(
                        trouble.isOpen() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT, trouble, REFERRER);
    }

    private static LinkDesk.Reader reader(String token) {
        return new LinkDesk.Reader(null, SignedLinks.PATH + token);
    }

    private static HttpResponse<?> inside(String token) {
        return HttpResponse.seeOther(URI.create(LinkInside.PATH + token));
    }

    /** What leads nowhere tells nothing, so anybody may read that. */
    private static boolean needsLogin(Target target) {
        return switch (target) {
            case Target.Draft draft -> !isOpen(draft.connection());
            case Target.OneApproval one -> !isOpen(one.connection());
            case Target.Used used -> !isOpen(used.connection());
            case Target.Expired _, Target.Strange _ -> false;
        };
    }

    private static boolean isOpen(Connection connection) {
        return "true".equals(connection.setting(Connection.LINKS_WITHOUT_LOGIN));
    }
}
