package deskhand.command.link;

import deskhand.access.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** The page behind a link, for whoever is logged in. Roles are checked by its path, as on all pages. */
@Hidden
@Controller(LinkInside.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkInside {

    static final String PATH = "/inbox/links/";

    private static final String REFERRER = "same-origin";

    private final Targets targets;
    private final LinkDesk desk;

    LinkInside(Targets targets, LinkDesk desk) {
        this.targets = targets;
        this.desk = desk;
    }

    @Get("/{token}")
    HttpResponse<?> page(String token, Visitor visitor) {
        var target = targets.open(token);
        return LinkAnswers.page(LinkAnswers.status(target), desk.view(target, reader(token, visitor)), REFERRER);
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String token, Visitor visitor, @Body Map<String, String> form) {
        var trouble = desk.decide(targets.open(token), reader(token, visitor), form);
        return trouble == null
                ? HttpResponse.seeOther(URI.create(PATH + token))
                : LinkAnswers.page(
                        trouble.isOpen() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT, trouble, REFERRER);
    }

    private static LinkDesk.Reader reader(String token, Visitor visitor) {
        return new LinkDesk.Reader(visitor.name(), PATH + token);
    }
}
