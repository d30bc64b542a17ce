package deskhand.pipeline;

import deskhand.pipeline.guard.Guard;
import deskhand.pipeline.route.Router;
import deskhand.testing.TestDatabases;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** The service without its doors, over a fresh database with the demo data, started once for all tests. */
public final class Brain {

    private static final ApplicationContext CONTEXT = start(Map.of());

    private Brain() {}

    public static <T> T get(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** One more, with settings of its own. The caller closes it. */
    public static ApplicationContext start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("datasources.default.url", TestDatabases.fresh());
        all.put("datasources.default.username", "postgres");
        all.put("deskhand.data-directory", "target/test-data");
        var service = ApplicationContext.run(all, "test");
        // What is learnt beside the start must not compete with calls that have a time limit.
        service.getBean(Router.class)
                .withoutModel(ATurn.saying("Where is my order?").turn());
        service.getBean(Guard.class).screen("Where is my order?");
        return service;
    }
}
