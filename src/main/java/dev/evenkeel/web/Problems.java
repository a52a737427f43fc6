package dev.evenkeel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every refusal and failure of a request into a problem document. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response refused(Problem problem) {
        Response.ResponseBuilder response = document(problem);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure) {
        return document(unreadableJson(failure)).build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return document(unreadableJson(failure)).build();
    }

    @ServerExceptionMapper
    Response byTheServer(WebApplicationException failure) {
        Response given = failure.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return document(unreadableJson(json)).build();
        }
        Response.ResponseBuilder response = document(named(given.getStatus()));
        Object allowed = given.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allowed).build();
    }

    @ServerExceptionMapper
    Response unexpected(Exception failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "A request failed (%s). Nothing of it was stored; it may be sent again.", id);
        return document(Problem.of(
                        500, "Failed here", "Nothing was stored. Send it again; the log has it as " + id + "."))
                .build();
    }

    private static Problem unreadableJson(JsonProcessingException failure) {
        var where = failure.getLocation();
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " The reading stopped at line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
        return Problem.badRequest("Send a JSON document in UTF-8." + place);
    }

    private static Problem named(int status) {
        return switch (status) {
            case 400 -> Problem.badRequest("A parameter cannot be read; /q/openapi lists what this route takes.");
            case 404 -> Problem.notFound("There is nothing here; /q/openapi lists the routes.");
            case 405 ->
                Problem.of(405, "Method not allowed", "This route takes other methods; the Allow header lists them.");
            case 406 -> Problem.of(406, "Not acceptable", "Ask for application/json with the Accept header.");
            case 413 -> Problem.tooLarge("Send at most 2 MB at once, in several requests if need be.");
            case 415 -> Problem.of(415, "Unsupported media type", "Send it as Content-Type: application/json.");
            default -> Problem.of(status, "Request refused", "The request was refused with status " + status + ".");
        };
    }

    private static Response.ResponseBuilder document(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        problem.field().ifPresent(field -> body.put("field", field));
        return Response.status(problem.status()).type(TYPE).entity(body);
    }
}
