package deskhand.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers the visitor that the filter let in. */
@Singleton
class VisitorBinder implements TypedRequestArgumentBinder<Visitor> {

    static final String ATTRIBUTE = Visitor.class.getName();

    static void let(HttpRequest<?> request, Visitor visitor) {
        request.setAttribute(ATTRIBUTE, visitor);
    }

    @Override
    public Argument<Visitor> argumentType() {
        return Argument.of(Visitor.class);
    }

    @Override
    public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> source) {
        return () -> Optional.of(Visitor.of(source)
                .orElseThrow(() -> new IllegalStateException("Nobody was let in to " + source.getPath())));
    }
}
