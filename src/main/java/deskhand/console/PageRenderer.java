package deskhand.console;

import deskhand.access.Visitor;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ViewsConfiguration;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import io.micronaut.views.jte.JteViewsRendererConfiguration;
import jakarta.inject.Singleton;

/** Renders a page with {@link PageVisitor} set. Pages are written later and elsewhere than they are asked for. */
@Singleton
@Replaces(HtmlJteViewsRenderer.class)
class PageRenderer<T> extends HtmlJteViewsRenderer<T> {

    PageRenderer(ViewsConfiguration views, JteViewsRendererConfiguration jte) {
        super(views, jte);
    }

    @Override
    public Writable render(String view, @Nullable T data, @Nullable HttpRequest<?> request) {
        var page = super.render(view, data, request);
        var visitor = request == null ? null : Visitor.of(request).orElse(null);
        return visitor == null
                ? page
                : out -> ScopedValue.where(PageVisitor.LOOKS, visitor).call(() -> {
                    page.writeTo(out);
                    return visitor;
                });
    }
}
