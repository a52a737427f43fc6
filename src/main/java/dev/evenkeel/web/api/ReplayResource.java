package dev.evenkeel.web.api;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.suspect.Ranking;
import dev.evenkeel.suspect.Ranking.Verdict;
import dev.evenkeel.suspect.Suspect;
import dev.evenkeel.suspect.Suspects;
import dev.evenkeel.suspect.score.Term;
import dev.evenkeel.web.ForTokens;

/** Ranks a past incident as the bot would have. Stores nothing. */
@ForTokens
@Path("/api/v1/replay")
public class ReplayResource {

    /** The answer, best first. */
    public record Answer(
            @JsonProperty("scenario_id") String scenarioId, boolean abstain, double confidence, List<Item> ranking) {}

    /** One change of it. */
    public record Item(@JsonProperty("change_id") String changeId, String mitigation, double share, List<Term> terms) {}

    /** Ranks. */
    @POST
    public Answer replay(JsonNode json) {
        Scenario scenario = Scenario.read(json);
        Ranking ranking = Suspects.rank(scenario.question());
        return new Answer(
                scenario.id().orElse(null),
                ranking.verdict() == Verdict.NONE_STANDS_OUT,
                ranking.confidence(),
                ranking.suspects().stream().map(ReplayResource::item).toList());
    }

    private static Item item(Suspect suspect) {
        return new Item(suspect.change().id(), suspect.wayBack().kind().word(), suspect.share(), suspect.terms());
    }
}
