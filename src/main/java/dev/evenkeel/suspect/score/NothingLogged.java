package dev.evenkeel.suspect.score;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.suspect.seen.Question;

/** The candidate that always stands: none of the logged changes. */
final class NothingLogged {

    private static final Pattern OTHERWISE = Pattern.compile(
            "certificate\\w*|cert expir\\w*|tls|expired|disk full|no space|out of memory|oom|packet loss|traffic (doubled|spike|surge)|ddos"
                    + "|vendor|provider|supplier|breach\\w*|attack\\w*|hardware|power|data ?cent(er|re)|third.party|connections exhausted|queue growing",
            Pattern.CASE_INSENSITIVE);

    private NothingLogged() {}

    static List<Term> terms(Question question, Weights weights, boolean triedInVain) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "nothing_logged", weights.nothing(), "a third of incidents have no logged change behind them"));
        Matcher otherwise = OTHERWISE.matcher(question.symptom());
        if (otherwise.find()) {
            terms.add(
                    new Term("symptom", weights.nothingWords(), "the report speaks of \"" + otherwise.group() + "\""));
        }
        if (triedInVain) {
            terms.add(new Term("attempts", weights.nothingAfterAttempt(), "something was taken back in vain"));
        }
        return terms;
    }
}
