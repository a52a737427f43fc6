package dev.evenkeel.web.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.evenkeel.mitigation.ready.Readiness;
import dev.evenkeel.mitigation.ready.Readiness.Item;
import dev.evenkeel.mitigation.ready.ReadinessNow;
import dev.evenkeel.web.ForTokens;

/** What has a way back and what has none, as one page. */
@ForTokens
@Path("/readiness")
public class ReadinessPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ReadinessNow readiness;

    @Inject
    ReadinessPage(ReadinessNow readiness) {
        this.readiness = readiness;
    }

    /**
     * One line of the page.
     *
     * @param sort service, job or flag
     */
    record Row(String sort, String name, String of, String method, String proven, List<String> missing) {

        static Row of(Item item) {
            String sort = item.flag().isPresent() ? "flag" : item.job().isPresent() ? "job" : "service";
            return new Row(
                    sort,
                    item.name(),
                    item.of().map(service -> " of " + service).orElse(""),
                    item.method().orElse("none"),
                    item.lastProvenAt().map(DAY::format).orElse("never"),
                    item.missing());
        }
    }

    /** The page: what has no way back first. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page() {
        Readiness all = readiness.all();
        String html = Templates.readiness(all.summary(), rows(all, true), rows(all, false))
                .render();
        return Response.ok(html)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static List<Row> rows(Readiness all, boolean without) {
        return all.items().stream()
                .filter(item -> item.hasNoWay() == without)
                .map(Row::of)
                .toList();
    }

    /** Checked at build time. */
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance readiness(String summary, List<Row> without, List<Row> ready);
    }
}
