package dev.evenkeel.postmortem;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.evenkeel.postmortem.collect.AccountOf;
import dev.evenkeel.postmortem.draft.Draft;
import dev.evenkeel.postmortem.write.Drafter;

/** Writes the draft of an incident's postmortem from what is recorded now. */
@ApplicationScoped
public class DraftOf {

    private final AccountOf accounts;

    @Inject
    DraftOf(AccountOf accounts) {
        this.accounts = accounts;
    }

    /**
     * The draft; empty when there is no incident of that key.
     *
     * @param shareable true names people by their roles only
     */
    @Transactional
    public Optional<Draft> draft(String incidentKey, boolean shareable) {
        return accounts.of(incidentKey).map(account -> Drafter.draft(account, shareable));
    }
}
